using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Types;
using static Spark.Analysis.Functions.Define;

namespace Spark.Analysis.Functions;

/// <summary>Instants and their text.</summary>
internal static class TimestampFunctions
{
    private const string DefaultPattern = "yyyy-MM-dd HH:mm:ss";

    private static readonly ExpectedType Text = ExpectedType.String;
    private static readonly ExpectedType Instant = ExpectedType.Timestamp;
    private static readonly ExpectedType Moment = ExpectedType.OneOf(
        Text, ExpectedType.Date, Instant, ExpectedType.TimestampNtz);

    public static IEnumerable<FunctionDefinition> All() =>
    [
        Scalar("hour", KnownTypes.Int, ExpectedType.AnyTimestamp),
        Scalar("minute", KnownTypes.Int, ExpectedType.AnyTimestamp),
        Scalar("second", KnownTypes.Int, ExpectedType.AnyTimestamp),
        Scalar("current_timestamp", KnownTypes.Timestamp).AlsoShown("now"),
        Scalar("localtimestamp", KnownTypes.TimestampNtz),
        Scalar("current_timezone", KnownTypes.String),
        Scalar("date_format", KnownTypes.String, Instant, Text),
        Scalar("date_trunc", KnownTypes.Timestamp, Text, Instant).MayBeNull(),
        Scalar("from_unixtime", KnownTypes.String, ExpectedType.Long, Text)
            .Optional(Define.Text(DefaultPattern))
            .MayBeNull(),
        Built("unix_timestamp", 0, 2, UnixTimestamp),
        Built("to_unix_timestamp", 1, 2, UnixTimestamp),
        Built("to_timestamp", 1, 2, use => ToTimestamp(use, KnownTypes.Timestamp)),
        Built("to_timestamp_ltz", 1, 2, use => ToTimestamp(use, KnownTypes.Timestamp)),
        Built("to_timestamp_ntz", 1, 2, use => ToTimestamp(use, KnownTypes.TimestampNtz)),
        Built("try_to_timestamp", 1, 2, use => ToTimestamp(use, KnownTypes.Timestamp)),
        Scalar("from_utc_timestamp", KnownTypes.Timestamp, Instant, Text),
        Scalar("to_utc_timestamp", KnownTypes.Timestamp, Instant, Text),
        Scalar(
            "convert_timezone",
            KnownTypes.TimestampNtz,
            Text,
            Text,
            ExpectedType.TimestampNtz) with { Required = 2, Maximum = 3, Build = ConvertTimezone },
        Scalar("months_between", KnownTypes.Double, Instant, Instant, ExpectedType.Boolean).Optional(Truth(true)),
        Scalar("make_timestamp", KnownTypes.Timestamp, MakeInputs()).MayBeNull() with { Required = 6, Maximum = 7 },
        Scalar("make_timestamp_ltz", KnownTypes.Timestamp, MakeInputs()).MayBeNull() with { Required = 6, Maximum = 7 },
        Scalar("make_timestamp_ntz", KnownTypes.TimestampNtz, MakeInputs()[..6]).MayBeNull(),
        Scalar("timestamp_seconds", KnownTypes.Timestamp, ExpectedType.Numeric) with { Build = TimestampSeconds },
        Scalar("timestamp_millis", KnownTypes.Timestamp, ExpectedType.Integral),
        Scalar("timestamp_micros", KnownTypes.Timestamp, ExpectedType.Integral),
        Scalar("unix_seconds", KnownTypes.Long, Instant),
        Scalar("unix_millis", KnownTypes.Long, Instant),
        Scalar("unix_micros", KnownTypes.Long, Instant),
        Built("timestampadd", 3, 3, Add),
        Built("timestampdiff", 3, 3, Difference),
        Scalar(
            "make_interval", KnownTypes.CalendarInterval,
            ExpectedType.Int, ExpectedType.Int, ExpectedType.Int, ExpectedType.Int, ExpectedType.Int, ExpectedType.Int,
            ExpectedType.Exactly(new DecimalType(18, 6)))
            .Optional(
                Define.Int(0),
                Define.Int(0),
                Define.Int(0),
                Define.Int(0),
                Define.Int(0),
                Define.Int(0),
                Seconds(18)).MayBeNull(),
        Scalar(
            "make_dt_interval", KnownTypes.DayTimeInterval,
            ExpectedType.Int, ExpectedType.Int, ExpectedType.Int, ExpectedType.Exactly(new DecimalType(18, 6)))
            .Optional(Define.Int(0), Define.Int(0), Define.Int(0), Seconds(18)),
        Scalar("make_ym_interval", KnownTypes.YearMonthInterval, ExpectedType.Int, ExpectedType.Int).Optional(
            Define.Int(0), Define.Int(0)),
        Built("window", 2, 4, TimeWindows.Window),
        Built("window_time", 1, 1, TimeWindows.Time),
        Built("session_window", 2, 2, TimeWindows.Session),
    ];

    private static ExpectedType[] MakeInputs() =>
    [
        ExpectedType.Int, ExpectedType.Int, ExpectedType.Int, ExpectedType.Int, ExpectedType.Int,
        ExpectedType.Exactly(new DecimalType(16, 6)), Text,
    ];

    private static Literal Seconds(int precision) => new(new DecimalValue(0, 6), new DecimalType(precision, 6));

    private static FunctionCall UnixTimestamp(FunctionUse use)
    {
        use.Replace(use.Count switch
        {
            0 => [new FunctionCall("current_timestamp", [], KnownTypes.Timestamp, false), Define.Text(DefaultPattern)],
            1 => [use[0], Define.Text(DefaultPattern)],
            _ => use.Arguments,
        });
        use.Coerce([Moment, Text]);
        return use.Call(KnownTypes.Long, true);
    }

    private static Expression ToTimestamp(FunctionUse use, DataType type)
    {
        var text = $"{use.Definition.Name}({ColumnNames.Join(use.Arguments)})";
        if (use.Count == 1 && CastRules.CanCast(use.TypeOf(0), type))
        {
            var instant = Casts.Implicit(use[0], type);
            return new FunctionCall(use.Definition.Name, [instant], type, instant.IsNullable) { DisplayText = text };
        }

        use.Coerce([ExpectedType.OneOf(Text, ExpectedType.Date, Instant, ExpectedType.TimestampNtz), Text]);
        return use.Call(type, true) with { DisplayText = text };
    }

    private static FunctionCall TimestampSeconds(FunctionUse use)
    {
        use.Coerce([ExpectedType.Numeric]);
        return use.Call(KnownTypes.Timestamp, use[0].IsNullable || use.TypeOf(0) is FloatType or DoubleType);
    }

    private static FunctionCall ConvertTimezone(FunctionUse use)
    {
        if (use.Count == 2)
        {
            use.Replace([new FunctionCall("current_timezone", [], KnownTypes.String, false), use[0], use[1]]);
        }

        use.Coerce([Text, Text, ExpectedType.TimestampNtz]);
        return use.Call(KnownTypes.TimestampNtz, use.AnyNullable);
    }

    private static FunctionCall Add(FunctionUse use)
    {
        var text = $"{use.Written}({ColumnNames.Join(use.Arguments)})";
        var point = use.TypeOf(2).IsTimestamp() ? use[2] : Casts.Implicit(use[2], KnownTypes.Timestamp);
        var amount = Casts.Implicit(use[1], KnownTypes.Long);
        return FunctionUse.Call(
            "timestampadd",
            point.Type,
            amount.IsNullable || point.IsNullable,
            use[0],
            amount,
            point) with
        { DisplayText = text };
    }

    private static FunctionCall Difference(FunctionUse use)
    {
        var text = $"{use.Written}({ColumnNames.Join(use.Arguments)})";
        var points = use.Arguments
            .Skip(1)
            .Select(p => p.Type.IsTimestamp() ? p : Casts.Implicit(p, KnownTypes.Timestamp))
            .ToArray();
        return FunctionUse.Call(
            "timestampdiff",
            KnownTypes.Long,
            points.Any(p => p.IsNullable),
            [use[0], .. points]) with
        { DisplayText = text };
    }
}
