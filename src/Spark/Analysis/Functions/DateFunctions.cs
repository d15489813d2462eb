using Spark.Expressions;
using Spark.Types;
using static Spark.Analysis.Functions.Define;

namespace Spark.Analysis.Functions;

/// <summary>Days.</summary>
internal static class DateFunctions
{
    private static readonly ExpectedType Date = ExpectedType.Date;
    private static readonly ExpectedType Days = ExpectedType.OneOf(ExpectedType.Int, ExpectedType.Short, ExpectedType.Byte);

    private static readonly string[] Parts =
        ["year", "quarter", "month", "dayofyear", "dayofweek", "weekday", "weekofyear"];

    public static IEnumerable<FunctionDefinition> All() =>
    [
        .. Parts.Select(part => Scalar(part, KnownTypes.Int, Date)),
        Scalar("dayofmonth", KnownTypes.Int, Date).AlsoShown("day"),
        Scalar("date_add", KnownTypes.Date, Date, Days).AlsoShown("dateadd"),
        Scalar("date_sub", KnownTypes.Date, Date, Days),
        Scalar("datediff", KnownTypes.Int, Date, Date).AlsoShown("date_diff"),
        Scalar("add_months", KnownTypes.Date, Date, ExpectedType.Int),
        Scalar("last_day", KnownTypes.Date, Date),
        Scalar("next_day", KnownTypes.Date, Date, ExpectedType.String).MayBeNull(),
        Scalar("trunc", KnownTypes.Date, Date, ExpectedType.String).MayBeNull(),
        Scalar("make_date", KnownTypes.Date, ExpectedType.Int, ExpectedType.Int, ExpectedType.Int).MayBeNull(),
        Scalar("unix_date", KnownTypes.Int, Date),
        Scalar("date_from_unix_date", KnownTypes.Date, ExpectedType.Int),
        Scalar("current_date", KnownTypes.Date).AlsoShown("curdate"),
        Built("extract", 2, 2, Extraction.Extract),
        Built("date_part", 2, 2, Extraction.DatePart).AlsoShown("datepart"),
        Built("to_date", 1, 2, ToDate),
    ];

    private static Expression ToDate(FunctionUse use)
    {
        var text = $"to_date({ColumnNames.Join(use.Arguments)})";
        if (use.Count == 1)
        {
            // Without a pattern it is the cast itself.
            var date = Casts.Implicit(use[0], KnownTypes.Date);
            return CastRules.CanCast(use.TypeOf(0), KnownTypes.Date)
                ? new FunctionCall("to_date", [date], KnownTypes.Date, date.IsNullable) { DisplayText = text }
                : throw use.UnexpectedInput(0, ExpectedType.OneOf(
                    ExpectedType.String, Date, ExpectedType.Timestamp, ExpectedType.TimestampNtz));
        }

        use.Coerce([ExpectedType.OneOf(ExpectedType.String, Date, ExpectedType.Timestamp, ExpectedType.TimestampNtz), ExpectedType.String]);
        return use.Call(KnownTypes.Date, true) with { DisplayText = text };
    }
}
