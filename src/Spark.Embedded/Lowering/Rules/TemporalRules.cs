using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions;
using Spark.Embedded.Functions.Dates;
using Spark.Embedded.Sql;
using Spark.Types;

namespace Spark.Embedded.Lowering.Rules;

/// <summary>Arithmetic operators over dates, timestamps and intervals.</summary>
internal static class TemporalRules
{
    public static SqlExpression Add(ScalarCall call) =>
        (call.TypeOf(0), call.TypeOf(1)) switch
        {
            (YearMonthIntervalType, YearMonthIntervalType) => call.Native(
                (int a, int b) => DateArithmetic.Exact((long)a + b)
            ),
            (DayTimeIntervalType, DayTimeIntervalType) => call.Native(
                (long a, long b) => DateArithmetic.Exact((Int128)a + b)
            ),
            (CalendarIntervalType, CalendarIntervalType) => call.Native(
                (CalendarInterval a, CalendarInterval b) => Sum(a, b, 1)
            ),
            (DateType or TimestampType or TimestampNtzType, _) => Shift(
                call,
                call.TypeOf(0),
                call.TypeOf(1),
                1,
                isSwapped: false
            ),
            (_, DateType or TimestampType or TimestampNtzType) => Shift(
                call,
                call.TypeOf(1),
                call.TypeOf(0),
                1,
                isSwapped: true
            ),
            _ => throw Refusal(call),
        };

    public static SqlExpression Subtract(ScalarCall call) =>
        (call.TypeOf(0), call.TypeOf(1)) switch
        {
            (YearMonthIntervalType, YearMonthIntervalType) => call.Native(
                (int a, int b) => DateArithmetic.Exact((long)a - b)
            ),
            (DayTimeIntervalType, DayTimeIntervalType) => call.Native(
                (long a, long b) => DateArithmetic.Exact((Int128)a - b)
            ),
            (CalendarIntervalType, CalendarIntervalType) => call.Native(
                (CalendarInterval a, CalendarInterval b) => Sum(a, b, -1)
            ),
            (DateType, DateType) => call.Native((int a, int b) => ((long)a - b) * TimeSpan.MicrosecondsPerDay),
            (TimestampType, TimestampType) => Between(call),
            (TimestampNtzType, TimestampNtzType) => call.Native(
                (long a, long b) => DateArithmetic.Exact((Int128)a - b)
            ),
            (DateType or TimestampType or TimestampNtzType, _) => Shift(
                call,
                call.TypeOf(0),
                call.TypeOf(1),
                -1,
                isSwapped: false
            ),
            _ => throw Refusal(call),
        };

    public static SqlExpression Multiply(ScalarCall call) =>
        (call.TypeOf(0), call.TypeOf(1)) switch
        {
            (YearMonthIntervalType, _) => call.Native(
                (int a, object? b) => b is null ? (int?)null : (int)DateArithmetic.Multiply(a, b, true)
            ),
            (_, YearMonthIntervalType) => call.Native(
                (object? a, int b) => a is null ? (int?)null : (int)DateArithmetic.Multiply(b, a, true)
            ),
            (DayTimeIntervalType, _) => call.Native(
                (long a, object? b) => b is null ? (long?)null : DateArithmetic.Multiply(a, b, false)
            ),
            (_, DayTimeIntervalType) => call.Native(
                (object? a, long b) => a is null ? (long?)null : DateArithmetic.Multiply(b, a, false)
            ),
            _ => throw Refusal(call),
        };

    public static SqlExpression Divide(ScalarCall call) =>
        call.TypeOf(0) switch
        {
            YearMonthIntervalType => call.Native(
                (int a, object? b) => b is null ? (int?)null : (int)DateArithmetic.Divide(a, b, true)
            ),
            DayTimeIntervalType => call.Native(
                (long a, object? b) => b is null ? (long?)null : DateArithmetic.Divide(a, b, false)
            ),
            _ => throw Refusal(call),
        };

    public static SqlExpression WholeQuotient(ScalarCall call) =>
        call.TypeOf(0) switch
        {
            YearMonthIntervalType => call.Native(
                (int a, int b) => b == 0 ? throw DateArithmetic.DividedByZero() : (long)a / b
            ),
            DayTimeIntervalType => call.Native(
                (long a, long b) => b == 0 ? throw DateArithmetic.DividedByZero() : a / b
            ),
            _ => throw Refusal(call),
        };

    // Two instants are compared by the wall clock of the session's zone.
    private static SqlExpression Between(ScalarCall call)
    {
        var zone = call.Settings.Zone;
        return call.Native(types => RowFunction.Of(
            $"{call.Name}@{call.Settings.TimeZone}",
            types,
            call.Type,
            (long a, long b) => DateArithmetic.Exact((Int128)zone.ToWallClock(a) - zone.ToWallClock(b))));
    }

    internal static SqlExpression Shift(ScalarCall call, DataType moment, DataType by, int sign, bool isSwapped)
    {
        var zone = moment is TimestampNtzType ? ZoneRules.Utc : call.Settings.Zone;
        var name = moment is TimestampType ? $"{call.Name}@{call.Settings.TimeZone}" : call.Name;
        IReadOnlyList<DataType> types = [moment, by];
        var function = (moment, by) switch
        {
            (DateType, ByteType) => RowFunction.Of(
                name,
                types,
                call.Type,
                (int d, sbyte n) => unchecked(d + (sign * n))
            ),
            (DateType, ShortType) => RowFunction.Of(
                name,
                types,
                call.Type,
                (int d, short n) => unchecked(d + (sign * n))
            ),
            (DateType, IntegerType) => RowFunction.Of(
                name,
                types,
                call.Type,
                (int d, int n) => unchecked(d + (sign * n))
            ),
            (DateType, YearMonthIntervalType) => RowFunction.Of(
                name,
                types,
                call.Type,
                (int d, int months) => DateArithmetic.AddMonths(d, sign * (long)months)
            ),
            (DateType, CalendarIntervalType) => RowFunction.Of(
                name,
                types,
                call.Type,
                (int d, CalendarInterval i) => DateArithmetic.AddToDate(d, i, sign)
            ),
            (DateType, DayTimeIntervalType) when call.Type is DateType => RowFunction.Of(
                name,
                types,
                call.Type,
                (int d, long i) => unchecked(d + (sign * (int)(i / TimeSpan.MicrosecondsPerDay)))
            ),
            (DateType, DayTimeIntervalType) => RowFunction.Of(
                $"{call.Name}@{call.Settings.TimeZone}",
                types,
                call.Type,
                (int d, long i) =>
                    DateArithmetic.AddDayTime(
                        zone.ToInstant(d * TimeSpan.MicrosecondsPerDay),
                        sign * i,
                        zone
                    )
            ),
            (_, YearMonthIntervalType) => RowFunction.Of(
                name,
                types,
                call.Type,
                (long t, int months) => DateArithmetic.Add(t, sign * (long)months, 0, 0, zone)
            ),
            (_, DayTimeIntervalType) => RowFunction.Of(
                name,
                types,
                call.Type,
                (long t, long i) => DateArithmetic.AddDayTime(t, sign * i, zone)
            ),
            (_, CalendarIntervalType) => RowFunction.Of(
                name,
                types,
                call.Type,
                (long t, CalendarInterval i) => DateArithmetic.Add(t, i, sign, zone)
            ),
            _ => throw Refusal(call),
        };
        return new SqlNativeCall(function, isSwapped ? [call[1], call[0]] : [call[0], call[1]]);
    }

    private static CalendarInterval Sum(CalendarInterval a, CalendarInterval b, int sign) =>
        new(
            checked(a.Months + (sign * b.Months)),
            checked(a.Days + (sign * b.Days)),
            checked(a.Microseconds + (sign * b.Microseconds))
        );

    private static Exception Refusal(ScalarCall call) =>
        Unsupported.Feature(
            $"{call.Name} on '{string.Join("' and '", call.Types.Select(type => type.CatalogString))}'"
        );
}
