using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions.Dates;
using Spark.Types;

namespace Spark.Embedded.Functions.Nested;

/// <summary>Values from a start to an end, both included, by a step that leads there.</summary>
internal static class Sequences
{
    private const long Limit = int.MaxValue - 15;

    public static object? Of(object? start, object? end, object? step, IReadOnlyList<DataType> types, ZoneRules zone)
    {
        if (start is null || end is null || (step is null && types.Count > 2))
        {
            return null;
        }

        return types[0] is IntegralType ? Numbers(start, end, step) : Moments(start, end, step, types, zone);
    }

    private static object?[] Numbers(object start, object end, object? step)
    {
        var from = Convert.ToInt64(start, CultureInfo.InvariantCulture);
        var to = Convert.ToInt64(end, CultureInfo.InvariantCulture);
        var by = step is null ? (from <= to ? 1 : -1) : Convert.ToInt64(step, CultureInfo.InvariantCulture);
        Check((by > 0 && from <= to) || (by < 0 && from >= to) || (by == 0 && from == to), from, to, by);
        var count = by == 0 ? 1 : (long)(((Int128)to - from) / by) + 1;
        Size(count);
        var values = new object?[count];
        for (long i = 0; i < count; i++)
        {
            values[i] = Convert.ChangeType(from + (i * by), start.GetType(), CultureInfo.InvariantCulture);
        }

        return values;
    }

    private static object?[] Moments(
        object start,
        object end,
        object? step,
        IReadOnlyList<DataType> types,
        ZoneRules zone
    )
    {
        var isDate = types[0] is DateType;
        var home = types[0] is TimestampType ? zone : ZoneRules.Utc;
        var from = isDate ? (int)start * TimeSpan.MicrosecondsPerDay : (long)start;
        var to = isDate ? (int)end * TimeSpan.MicrosecondsPerDay : (long)end;
        var (months, days, micros) = step switch
        {
            null => (0L, from <= to ? 1L : -1L, 0L),
            CalendarInterval interval => (interval.Months, interval.Days, interval.Microseconds),
            int yearMonth => (yearMonth, 0, 0),
            long dayTime => (0, dayTime / TimeSpan.MicrosecondsPerDay, dayTime % TimeSpan.MicrosecondsPerDay),
            _ => throw new System.Diagnostics.UnreachableException($"'{step.GetType()}' is no step."),
        };
        if (isDate && micros != 0)
        {
            throw new QueryFailure(null, "sequence step must be a day interval if start and end values are dates");
        }

        var isForward = months > 0 || days > 0 || micros > 0;
        Check(
            (isForward && from <= to)
                || (!isForward && from >= to && (months, days, micros) != (0, 0, 0))
                || from == to,
            from,
            to,
            0
        );
        var values = new List<object?>();
        for (long i = 0; ; i++)
        {
            var value = DateArithmetic.Add(from, months * i, days * i, micros * i, home);
            if (isForward ? value > to : value < to)
            {
                break;
            }

            values.Add(isDate ? (object)DateArithmetic.Split(value).Days : value);
            Size(values.Count);
            if ((months, days, micros) == (0, 0, 0))
            {
                break;
            }
        }

        return values.ToArray();
    }

    private static void Check(bool isPossible, long from, long to, long by)
    {
        if (!isPossible)
        {
            QueryFailure.Throw(
                null,
                string.Create(CultureInfo.InvariantCulture, $"Illegal sequence boundaries: {from} to {to} by {by}")
            );
        }
    }

    private static void Size(long count)
    {
        if (count > Limit)
        {
            QueryFailure.Throw(
                "COLLECTION_SIZE_LIMIT_EXCEEDED.PARAMETER",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Can't create array with {count} elements which exceeding the array size limit {Limit}."
                )
            );
        }
    }
}
