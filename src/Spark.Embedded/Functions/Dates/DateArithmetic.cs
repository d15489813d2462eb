using System.Globalization;
using System.Numerics;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions.Numbers;
using Spark.Types;

namespace Spark.Embedded.Functions.Dates;

/// <summary>
/// Dates, timestamps and intervals added, subtracted and scaled. Days and microseconds count from 1970-01-01.
/// </summary>
internal static class DateArithmetic
{
    public static int AddMonths(int days, long months)
    {
        var (year, month, day) = CivilTime.FromDays(days);
        var total = (year * 12) + month - 1 + months;
        var newYear = (long)Math.Floor(total / 12m);
        var newMonth = (int)(total - (newYear * 12)) + 1;
        return (int)CivilTime.ToDays(newYear, newMonth, Math.Min(day, CivilTime.DaysInMonth(newYear, newMonth)));
    }

    /// <summary>Months, then days, on the wall clock of the zone; microseconds on the line of instants.</summary>
    public static long Add(long instant, long months, long days, long micros, ZoneRules zone)
    {
        var result = instant;
        if (months != 0 || days != 0)
        {
            var (date, time) = Split(zone.ToWallClock(instant));
            var moved = (months == 0 ? date : AddMonths(date, months)) + days;
            result = zone.ToInstant((moved * TimeSpan.MicrosecondsPerDay) + time);
        }

        return Exact((Int128)result + micros);
    }

    public static long AddDayTime(long instant, long interval, ZoneRules zone) =>
        Add(instant, 0, interval / TimeSpan.MicrosecondsPerDay, interval % TimeSpan.MicrosecondsPerDay, zone);

    public static long Add(long instant, CalendarInterval interval, int sign, ZoneRules zone) =>
        Add(instant, sign * (long)interval.Months, sign * (long)interval.Days, sign * interval.Microseconds, zone);

    public static int AddToDate(int days, CalendarInterval interval, int sign) =>
        interval.Microseconds == 0
            ? checked(
                (interval.Months == 0 ? days : AddMonths(days, sign * (long)interval.Months)) + (sign * interval.Days)
            )
            : Split(Add(days * TimeSpan.MicrosecondsPerDay, interval, sign, ZoneRules.Utc)).Days;

    /// <summary>Days, and microseconds of the day.</summary>
    public static (int Days, long Micros) Split(long wallClock)
    {
        var days = Math.DivRem(wallClock, TimeSpan.MicrosecondsPerDay, out var rest);
        return rest < 0 ? ((int)days - 1, rest + TimeSpan.MicrosecondsPerDay) : ((int)days, rest);
    }

    /// <summary>An interval times a number, rounded half up.</summary>
    public static long Multiply(long interval, object factor, bool isMonths) =>
        factor switch
        {
            float or double => FromDouble(interval * Convert.ToDouble(factor, CultureInfo.InvariantCulture), isMonths),
            DecimalValue number => Fit(
                DecimalMath.Rescale((BigInteger)interval * number.Unscaled, number.Scale, 0),
                isMonths
            ),
            _ => Fit((BigInteger)interval * Convert.ToInt64(factor, CultureInfo.InvariantCulture), isMonths),
        };

    /// <summary>An interval divided by a number, rounded half up.</summary>
    public static long Divide(long interval, object divisor, bool isMonths)
    {
        if (divisor is float or double)
        {
            var number = Convert.ToDouble(divisor, CultureInfo.InvariantCulture);
            return number == 0 ? throw DividedByZero() : FromDouble(interval / number, isMonths);
        }

        var (unscaled, scale) = divisor is DecimalValue value
            ? ((BigInteger)value.Unscaled, value.Scale)
            : (Convert.ToInt64(divisor, CultureInfo.InvariantCulture), 0);
        return unscaled.IsZero
            ? throw DividedByZero()
            : Fit(DecimalMath.DivideHalfUp(interval * DecimalMath.PowerOfTen(scale), unscaled), isMonths);
    }

    public static int Exact(long months) =>
        months is >= int.MinValue and <= int.MaxValue ? (int)months : throw Overflow("integer");

    public static long Exact(Int128 micros) =>
        micros >= long.MinValue && micros <= long.MaxValue ? (long)micros : throw Overflow("long");

    public static QueryFailure DividedByZero() =>
        new(
            "INTERVAL_DIVIDED_BY_ZERO",
            "Division by zero. Use `try_divide` to tolerate divisor being 0 and return NULL instead."
        );

    private static QueryFailure Overflow(string type) => new("ARITHMETIC_OVERFLOW", $"{type} overflow.");

    private static long Fit(BigInteger value, bool isMonths) =>
        isMonths switch
        {
            true when value < int.MinValue || value > int.MaxValue => throw Overflow("integer"),
            false when value < long.MinValue || value > long.MaxValue => throw Overflow("long"),
            _ => (long)value,
        };

    private static long FromDouble(double value, bool isMonths)
    {
        if (!double.IsFinite(value))
        {
            throw new QueryFailure(null, "input is infinite or NaN");
        }

        return Fit((BigInteger)Math.Round(value, MidpointRounding.AwayFromZero), isMonths);
    }
}
