using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions;
using Spark.Embedded.Functions.Casts;
using Spark.Embedded.Functions.Dates;
using Spark.Embedded.Functions.Numbers;
using Spark.Embedded.Sql;
using Spark.Types;

namespace Spark.Embedded.Lowering.Rules;

/// <summary>Dates, timestamps and intervals.</summary>
internal static class DateRules
{
    public static RuleTable Table { get; } =
        new()
        {
            ["year"] = call => OfDate(call, DateParts.Year),
            ["quarter"] = call => OfDate(call, DateParts.Quarter),
            ["month"] = call => OfDate(call, DateParts.Month),
            ["dayofmonth"] = call => OfDate(call, DateParts.Day),
            ["dayofyear"] = call => OfDate(call, DateParts.DayOfYear),
            ["dayofweek"] = call => OfDate(call, days => DateParts.WeekDay(days) + 1),
            ["dayofweek_iso"] = call => OfDate(call, days => ((DateParts.WeekDay(days) + 6) % 7) + 1),
            ["weekday"] = call => OfDate(call, days => (DateParts.WeekDay(days) + 6) % 7),
            ["weekofyear"] = call => OfDate(call, days => DateParts.IsoWeek(days).Week),
            ["yearofweek"] = call => OfDate(call, days => DateParts.IsoWeek(days).Year),
            ["hour"] = call => OfTime(call, micros => (int)(micros / TimeSpan.MicrosecondsPerHour)),
            ["minute"] = call => OfTime(call, micros => (int)(micros / TimeSpan.MicrosecondsPerMinute % 60)),
            ["second"] = call => OfTime(call, micros => (int)(micros / TimeSpan.MicrosecondsPerSecond % 60)),
            ["second_with_fraction"] = call =>
                Zoned(
                    call,
                    (types, zone) =>
                        RowFunction.Of(Label(call), types, call.Type,
                            (long t) =>
                                new DecimalValue(
                                    DateArithmetic.Split(Wall(t, types[0], zone)).Micros
                                        % TimeSpan.MicrosecondsPerMinute,
                                    6
                                )
                        )
                ),
            ["last_day"] = call => call.Native((int d) => DateParts.LastDay(d)),
            ["next_day"] = call => call.Native((int d, string name) => DateParts.NextDay(d, name)),
            ["trunc"] = call => call.Native((int d, string unit) => DateParts.Truncate(d, unit)),
            ["date_trunc"] = call =>
                Zoned(
                    call,
                    (types, zone) =>
                        RowFunction.Of(Label(call), types, call.Type,
                            (string unit, long t) => DateParts.Truncate(t, unit, zone)
                        )
                ),
            ["date_add"] = call => Days(call, 1),
            ["date_sub"] = call => Days(call, -1),
            ["datediff"] = call => call.Native((int end, int start) => end - start),
            ["add_months"] = call => call.Native((int d, int months) => DateArithmetic.AddMonths(d, months)),
            ["months_between"] = call =>
                Zoned(
                    call,
                    (types, zone) =>
                        RowFunction.Of(Label(call), types, call.Type,
                            (long a, long b, bool isRounded) => DateParts.MonthsBetween(a, b, isRounded, zone)
                        )
                ),
            ["make_date"] = call =>
                call.Native(
                    (int y, int m, int d) => CivilTime.IsDate(y, m, d) ? (int?)CivilTime.ToDays(y, m, d) : null
                ),
            ["unix_date"] = call => new SqlCast(
                new SqlBinary("-", call[0], new SqlLiteral(0, KnownTypes.Date)),
                KnownTypes.Int
            ),
            ["date_from_unix_date"] = call => new SqlCast(
                new SqlBinary("+", new SqlLiteral(0, KnownTypes.Date), call[0]),
                KnownTypes.Date
            ),
            ["date_add_interval"] = call => PlusInterval(call, 1),
            ["date_sub_interval"] = call => PlusInterval(call, -1),
            ["timestamp_add_interval"] = call => PlusInterval(call, 1),
            ["timestamp_sub_interval"] = call => PlusInterval(call, -1),
            ["subtract_dates"] = TemporalRules.Subtract,
            ["subtract_timestamps"] = TemporalRules.Subtract,
            ["multiply_interval"] = TemporalRules.Multiply,
            ["divide_interval"] = TemporalRules.Divide,
            ["extract_days"] = call => call.Native((long i) => (int)(i / TimeSpan.MicrosecondsPerDay)),
            ["interval_years"] = call => call.Native((int i) => i / 12),
            ["interval_months"] = call => call.Native((int i) => (sbyte)(i % 12)),
            ["interval_days"] = call => call.Native((long i) => (int)(i / TimeSpan.MicrosecondsPerDay)),
            ["interval_hours"] = call =>
                call.Native((long i) => (sbyte)(i % TimeSpan.MicrosecondsPerDay / TimeSpan.MicrosecondsPerHour)),
            ["interval_minutes"] = call =>
                call.Native((long i) => (sbyte)(i % TimeSpan.MicrosecondsPerHour / TimeSpan.MicrosecondsPerMinute)),
            ["interval_seconds"] = call =>
                call.Native((long i) => new DecimalValue(i % TimeSpan.MicrosecondsPerMinute, 6)),
            ["make_ym_interval"] = call =>
                call.Native((int years, int months) => DateArithmetic.Exact(((long)years * 12) + months)),
            ["make_dt_interval"] = call =>
                call.Native(
                    (int days, int hours, int minutes, DecimalValue seconds) =>
                        DateArithmetic.Exact(
                            ((Int128)days * TimeSpan.MicrosecondsPerDay)
                                + ((Int128)hours * TimeSpan.MicrosecondsPerHour)
                                + ((Int128)minutes * TimeSpan.MicrosecondsPerMinute)
                                + seconds.Unscaled
                        )
                ),
            ["unix_seconds"] = call => call.Native((long t) => Floor(t, 1_000_000)),
            ["unix_millis"] = call => call.Native((long t) => Floor(t, 1000)),
            ["unix_micros"] = call => call.Native((long t) => t),
            ["timestamp_seconds"] = TimestampSeconds,
            ["timestamp_millis"] = call => Scaled(call, 1000),
            ["timestamp_micros"] = call => Scaled(call, 1),
            ["timestampadd"] = call =>
                Zoned(
                    call,
                    (types, zone) =>
                        RowFunction.Of(Label(call), types, call.Type,
                            (string unit, long n, long t) =>
                                TimestampUnits.Add(unit, n, t, types[2] is TimestampType ? zone : ZoneRules.Utc)
                        )
                ),
            ["timestampdiff"] = call =>
                Zoned(
                    call,
                    (types, zone) =>
                        RowFunction.Of(Label(call), types, call.Type,
                            (string unit, long a, long b) => TimestampUnits.Between(unit, a, b, zone)
                        )
                ),
            ["from_utc_timestamp"] = call => call.Native((long t, string zone) => Zone(zone).ToWallClock(t)),
            ["to_utc_timestamp"] = call => call.Native((long t, string zone) => Zone(zone).ToInstant(t)),
            ["convert_timezone"] = call =>
                call.Native(
                    (string from, string to, long t) =>
                        Zone(to).ToWallClock(Zone(from).ToInstant(t))
                ),
            ["make_timestamp"] = MakeTimestamp,
            ["make_timestamp_ltz"] = MakeTimestamp,
            ["make_timestamp_ntz"] = MakeTimestamp,
            ["window"] = TimeWindow,
            ["date_format"] = call =>
                Zoned(
                    call,
                    (types, zone) =>
                        RowFunction.Of(Label(call), types, call.Type,
                            (long t, string pattern) => DatePattern.ForFormatting(pattern).Format(t, zone)
                        )
                ),
            ["from_unixtime"] = call =>
                Zoned(
                    call,
                    (types, zone) =>
                        RowFunction.Of(Label(call), types, call.Type,
                            (long seconds, string pattern) =>
                                DatePattern.ForFormatting(pattern).Format(seconds * 1_000_000, zone)
                        )
                ),
            ["to_date"] = ToDate,
            ["to_timestamp"] = call => ToTimestamp(call, isTry: false),
            ["to_timestamp_ltz"] = call => ToTimestamp(call, isTry: false),
            ["to_timestamp_ntz"] = call => ToTimestamp(call, isTry: false),
            ["try_to_timestamp"] = call => ToTimestamp(call, isTry: true),
            ["unix_timestamp"] = UnixTimestamp,
            ["to_unix_timestamp"] = UnixTimestamp,
        };

    private static string Label(ScalarCall call) => $"{call.Name}@{call.Settings.TimeZone}";

    private static SqlExpression Zoned(
        ScalarCall call,
        Func<IReadOnlyList<DataType>, ZoneRules, NativeFunction> make
    ) => call.Native(types => make(types, call.Settings.Zone));

    private static long Wall(long instant, DataType type, ZoneRules zone) =>
        type is TimestampType ? zone.ToWallClock(instant) : instant;

    private static long Floor(long value, long unit) => value >= 0 ? value / unit : -((-value + unit - 1) / unit);

    private static SqlExpression OfDate(ScalarCall call, Func<int, int> part) =>
        call.TypeOf(0) is DateType
            ? call.Native(part)
            : Zoned(
                call,
                (types, zone) =>
                    RowFunction.Of(Label(call), types, call.Type,
                        (long t) => part(DateArithmetic.Split(Wall(t, types[0], zone)).Days)
                    )
            );

    private static SqlExpression OfTime(ScalarCall call, Func<long, int> part) =>
        Zoned(
            call,
            (types, zone) =>
                RowFunction.Of(Label(call), types, call.Type,
                    (long t) => part(DateArithmetic.Split(Wall(t, types[0], zone)).Micros)
                )
        );

    private static SqlExpression Days(ScalarCall call, int sign) =>
        call.TypeOf(1) switch
        {
            ByteType => call.Native((int d, sbyte n) => unchecked(d + (sign * n))),
            ShortType => call.Native((int d, short n) => unchecked(d + (sign * n))),
            _ => call.Native((int d, int n) => unchecked(d + (sign * n))),
        };

    private static SqlExpression PlusInterval(ScalarCall call, int sign) =>
        TemporalRules.Shift(call, call.TypeOf(0), call.TypeOf(1), sign, isSwapped: false);

    private static SqlExpression TimestampSeconds(ScalarCall call) =>
        call.TypeOf(0) switch
        {
            FloatType => call.Native(
                (float x) => float.IsFinite(x) ? (long?)JavaDouble.ToLong((double)x * 1_000_000) : null
            ),
            DoubleType => call.Native(
                (double x) => double.IsFinite(x) ? (long?)JavaDouble.ToLong(x * 1_000_000) : null
            ),
            DecimalType => call.Native((DecimalValue x) => WholeMicros(x)),
            _ => Scaled(call, 1_000_000),
        };

    private static long WholeMicros(DecimalValue seconds)
    {
        var scaled = seconds.Unscaled * (Int128)1_000_000;
        var power = (Int128)DecimalMath.PowerOfTen(seconds.Scale);
        return scaled % power == 0
            ? DateArithmetic.Exact(scaled / power)
            : throw new QueryFailure(null, "Rounding necessary");
    }

    private static SqlExpression Scaled(ScalarCall call, long unit)
    {
        long Exact(long x) => DateArithmetic.Exact((Int128)x * unit);
        return call.TypeOf(0) switch
        {
            ByteType => call.Native((sbyte x) => Exact(x)),
            ShortType => call.Native((short x) => Exact(x)),
            IntegerType => call.Native((int x) => Exact(x)),
            _ => call.Native((long x) => Exact(x)),
        };
    }

    private static ZoneRules Zone(string name) =>
        TimeZones.Find(name) ?? throw new QueryFailure(null, $"Unknown time-zone ID: {name}");

    private static SqlExpression MakeTimestamp(ScalarCall call) =>
        Zoned(
            call,
            (types, zone) =>
            {
                var isNtz = call.Type is TimestampNtzType;
                var home = isNtz ? ZoneRules.Utc : zone;
                var fields = new StructType(types.Take(6).Select((type, i) => new StructField($"c{i}", type)));
                return types.Count == 7
                    ? RowFunction.Of(
                        Label(call),
                        [fields, KnownTypes.String],
                        call.Type,
                        (object? parts, object? name) =>
                            name is null ? null : Timestamps.Make((object?[])parts!, Zone((string)name)) as object
                    )
                    : RowFunction.Of(
                        Label(call),
                        [fields],
                        call.Type,
                        (object? parts) => Timestamps.Make((object?[])parts!, home) as object
                    );
            }
        )
            is SqlNativeCall native
            ? native with
            {
                Arguments =
                [
                    new SqlStruct(
                        call.Arguments.Take(6)
                            .Select((argument, i) => (Native.StructFields.Name(i), argument))
                            .ToArray()
                    ),
                    .. call.Arguments.Skip(6),
                ],
            }
            : throw new System.Diagnostics.UnreachableException();

    private static SqlExpression TimeWindow(ScalarCall call)
    {
        var width = Constant(call, 1);
        var start = Constant(call, 3);
        var type = call.TypeOf(0);
        return new SqlNativeCall(
            RowFunction.Of(
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"window_{width}_{start}"),
                [type],
                call.Type,
                (object? t) => t is null ? null : (object?)Bounds((long)t, width, start)
            ),
            [call[0]]
        );
    }

    private static object?[] Bounds(long time, long width, long start)
    {
        var rest = (((time - start) % width) + width) % width;
        return [time - rest, time - rest + width];
    }

    private static long Constant(ScalarCall call, int index) =>
        call.TryConstant(index, out var value) && value is long number
            ? number
            : throw Unsupported.Feature($"{call.Name} whose argument {index + 1} is not a constant");

    private static SqlExpression ToDate(ScalarCall call) =>
        (call.Count, call.TypeOf(0)) switch
        {
            (1, _) => CastLowering.Lower(call[0], call.TypeOf(0), KnownTypes.Date, call.Settings),
            (_, StringType) => call.Native(
                (string s, string pattern) =>
                    DatePattern.ForParsing(pattern).Parse(s, ZoneRules.Utc) is { } micros
                        ? (int?)DateArithmetic.Split(micros).Days
                        : null
            ),
            _ => CastLowering.Lower(call[0], call.TypeOf(0), KnownTypes.Date, call.Settings),
        };

    private static SqlExpression ToTimestamp(ScalarCall call, bool isTry)
    {
        if (call.Count == 1 || call.TypeOf(0) is not StringType)
        {
            return CastLowering.Lower(call[0], call.TypeOf(0), call.Type, call.Settings);
        }

        return Zoned(
            call,
            (types, zone) =>
                RowFunction.Of(Label(call), types, call.Type,
                    (string s, string pattern) =>
                        Parsed(s, pattern, call.Type is TimestampNtzType ? ZoneRules.Utc : zone, isTry)
                )
        );
    }

    private static long? Parsed(string text, string pattern, ZoneRules zone, bool isTry)
    {
        try
        {
            return DatePattern.ForParsing(pattern).Parse(text, zone);
        }
        catch (QueryFailure) when (isTry)
        {
            return null;
        }
    }

    private static SqlExpression UnixTimestamp(ScalarCall call) =>
        call.TypeOf(0) switch
        {
            StringType => Zoned(
                call,
                (types, zone) =>
                    RowFunction.Of(Label(call), types, call.Type,
                        (string s, string pattern) =>
                            DatePattern.ForParsing(pattern).Parse(s, zone) is { } micros
                                ? (long?)(micros / 1_000_000)
                                : null
                    )
            ),
            DateType => Zoned(
                call,
                (types, zone) =>
                    RowFunction.Of(Label(call), types, call.Type,
                        (int d, string _) => zone.ToInstant(d * TimeSpan.MicrosecondsPerDay) / 1_000_000
                    )
            ),
            _ => call.Native((long t, string _) => t / 1_000_000),
        };
}
