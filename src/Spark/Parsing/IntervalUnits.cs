using Microsoft.Spark.Sql.Types;

namespace Spark.Parsing;

internal enum IntervalUnit
{
    Year,
    Month,
    Week,
    Day,
    Hour,
    Minute,
    Second,
    Millisecond,
    Microsecond,
}

/// <summary>Names, sizes and types of interval units.</summary>
internal static class IntervalUnits
{
    private static readonly Dictionary<string, IntervalUnit> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["YEAR"] = IntervalUnit.Year,
        ["YEARS"] = IntervalUnit.Year,
        ["MONTH"] = IntervalUnit.Month,
        ["MONTHS"] = IntervalUnit.Month,
        ["WEEK"] = IntervalUnit.Week,
        ["WEEKS"] = IntervalUnit.Week,
        ["DAY"] = IntervalUnit.Day,
        ["DAYS"] = IntervalUnit.Day,
        ["HOUR"] = IntervalUnit.Hour,
        ["HOURS"] = IntervalUnit.Hour,
        ["MINUTE"] = IntervalUnit.Minute,
        ["MINUTES"] = IntervalUnit.Minute,
        ["SECOND"] = IntervalUnit.Second,
        ["SECONDS"] = IntervalUnit.Second,
        ["MILLISECOND"] = IntervalUnit.Millisecond,
        ["MILLISECONDS"] = IntervalUnit.Millisecond,
        ["MICROSECOND"] = IntervalUnit.Microsecond,
        ["MICROSECONDS"] = IntervalUnit.Microsecond,
    };

    public static IntervalUnit? Find(string word) => Names.TryGetValue(word, out var unit) ? unit : null;

    public static bool IsYearMonth(IntervalUnit unit) => unit is IntervalUnit.Year or IntervalUnit.Month;

    /// <summary>Zero for years and months, which have no fixed length.</summary>
    public static long Microseconds(IntervalUnit unit) => unit switch
    {
        IntervalUnit.Week => 7 * TimeSpan.MicrosecondsPerDay,
        IntervalUnit.Day => TimeSpan.MicrosecondsPerDay,
        IntervalUnit.Hour => TimeSpan.MicrosecondsPerHour,
        IntervalUnit.Minute => TimeSpan.MicrosecondsPerMinute,
        IntervalUnit.Second => TimeSpan.MicrosecondsPerSecond,
        IntervalUnit.Millisecond => TimeSpan.MicrosecondsPerMillisecond,
        IntervalUnit.Microsecond => 1,
        _ => 0,
    };

    /// <summary>Type of intervals from one unit down to another; null when there is none.</summary>
    public static DataType? TypeOf(IntervalUnit first, IntervalUnit last)
    {
        if (IsYearMonth(first) != IsYearMonth(last) || first > last)
        {
            return null;
        }

        return IsYearMonth(first)
            ? new YearMonthIntervalType((byte)first, (byte)last)
            : new DayTimeIntervalType(DayTimeField(first), DayTimeField(last));
    }

    private static byte DayTimeField(IntervalUnit unit) => unit switch
    {
        IntervalUnit.Week or IntervalUnit.Day => 0,
        IntervalUnit.Hour => 1,
        IntervalUnit.Minute => 2,
        _ => 3,
    };
}
