using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Types;

namespace Spark.Analysis.Functions;

/// <summary>
/// + - * / with dates, timestamps and intervals, as the functions that engines know: <c>date_add date_sub add_months
/// timestamp_add_interval …</c>. Null when no operand is one.
/// </summary>
internal static class DateArithmetic
{
    private static readonly ExpectedType Days = ExpectedType.OneOf(
        ExpectedType.Int, ExpectedType.Short, ExpectedType.Byte);

    public static Expression? Add(FunctionUse use)
    {
        var (left, right) = (use[0], use[1]);
        return (left.Type, right.Type) switch
        {
            (YearMonthIntervalType, DayTimeIntervalType) or (DayTimeIntervalType, YearMonthIntervalType) =>
                throw NoMoment(use),
            (DateType, _) when !right.Type.IsInterval() && !right.Type.IsTimestamp() =>
                DatePlusDays(use, left, right, "date_add"),
            (_, DateType) when !left.Type.IsInterval() && !left.Type.IsDatetime() =>
                DatePlusDays(use, right, left, "date_add"),
            (DateType or TimestampType or TimestampNtzType or StringType, _) when right.Type.IsInterval() =>
                PlusInterval(left, right, isMinus: false),
            (_, DateType or TimestampType or TimestampNtzType or StringType) when left.Type.IsInterval() =>
                PlusInterval(right, left, isMinus: false),
            _ => null,
        };
    }

    public static Expression? Subtract(FunctionUse use)
    {
        var (left, right) = (use[0], use[1]);
        return (left.Type, right.Type) switch
        {
            (DateType, DateType) => Between(use, "subtract_dates", new DayTimeIntervalType(0, 0)),
            (StringType, DateType) => Between(use, "subtract_dates", new DayTimeIntervalType(0, 0)),
            (TimestampType or TimestampNtzType,
                DateType or TimestampType or TimestampNtzType or StringType or NullType) =>
                Between(use, "subtract_timestamps", KnownTypes.DayTimeInterval),
            (DateType or StringType or NullType, TimestampType or TimestampNtzType) =>
                Between(use, "subtract_timestamps", KnownTypes.DayTimeInterval),
            (DateType, _) when !right.Type.IsInterval() => DatePlusDays(use, left, right, "date_sub"),
            (DateType or TimestampType or TimestampNtzType or StringType, _) when right.Type.IsInterval() =>
                PlusInterval(left, right, isMinus: true),
            _ => null,
        };
    }

    public static Expression? Multiply(FunctionUse use)
    {
        var (interval, number) = use.TypeOf(0).IsInterval() ? (use[0], use[1]) : (use[1], use[0]);
        return interval.Type.IsInterval() ? Scaled(use, "multiply_interval", interval, number) : null;
    }

    public static Expression? Divide(FunctionUse use) =>
        use.TypeOf(0).IsInterval() ? Scaled(use, "divide_interval", use[0], use[1]) : null;

    private static Microsoft.Spark.Sql.AnalysisException NoMoment(FunctionUse use) => AnalysisErrors.TypeMismatch(
        "UNEXPECTED_INPUT_TYPE",
        $"{ColumnNames.Of(use[0])} + {ColumnNames.Of(use[1])}",
        "Parameter 1 requires the (\"TIMESTAMP\" or \"TIMESTAMP WITHOUT TIME ZONE\") type, however "
        + $"\"{ColumnNames.Of(use[0])}\" has the type "
        + $"\"{SqlTypeNames.Of(use.TypeOf(0))}\".",
        use.Syntax.At);

    private static FunctionCall Scaled(FunctionUse use, string name, Expression interval, Expression number)
    {
        var factor = number.Type is NumericType ? number : Casts.Implicit(number, KnownTypes.Double);
        var type = interval.Type switch
        {
            YearMonthIntervalType => KnownTypes.YearMonthInterval,
            DayTimeIntervalType => KnownTypes.DayTimeInterval,
            _ => KnownTypes.CalendarInterval,
        };
        if (number.Type is not (NumericType or StringType or NullType))
        {
            throw Arithmetic.OperandMismatch(use, "NUMERIC", _ => false);
        }

        var symbol = name == "multiply_interval" ? "*" : "/";
        var isNullable = interval.IsNullable || factor.IsNullable || interval.Type is CalendarIntervalType;
        return new FunctionCall(name, [interval, factor], type, isNullable)
        {
            DisplayText = $"({ColumnNames.Of(interval)} {symbol} {ColumnNames.Of(number)})",
        };
    }

    private static FunctionCall Between(FunctionUse use, string name, DataType type)
    {
        var operand = name == "subtract_dates" ? KnownTypes.Date
            : use.Arguments.All(argument => argument.Type is TimestampNtzType) ? KnownTypes.TimestampNtz
            : KnownTypes.Timestamp;
        var text = $"({ColumnNames.Of(use[0])} - {ColumnNames.Of(use[1])})";
        use.Replace(use.Arguments.Select(argument => Casts.Implicit(argument, operand)).ToArray());
        return new FunctionCall(name, use.Arguments, type, use.AnyNullable) { DisplayText = text };
    }

    private static FunctionCall DatePlusDays(FunctionUse use, Expression date, Expression days, string name)
    {
        var count = days.Type is NullType ? Casts.Implicit(days, KnownTypes.Int)
            : days.Type is StringType ? Casts.Implicit(days, KnownTypes.Double)
            : days;
        var call = new FunctionCall(name, [date, count], KnownTypes.Date, date.IsNullable || days.IsNullable);
        return Days.Accepts(count.Type)
            ? call
            : throw AnalysisErrors.TypeMismatch(
                "UNEXPECTED_INPUT_TYPE",
                ColumnNames.Of(call),
                $"Parameter 2 requires the {Days.Describe()} type, however \"{ColumnNames.Of(days)}\" has the type "
                + $"\"{SqlTypeNames.Of(count.Type)}\".",
                use.Syntax.At);
    }

    private static Expression PlusInterval(Expression point, Expression interval, bool isMinus)
    {
        var isNullable = point.IsNullable || interval.IsNullable;
        var shown = isMinus
            ? $"{ColumnNames.Of(point)} - {ColumnNames.Of(interval)}"
            : $"{ColumnNames.Of(point)} + {ColumnNames.Of(interval)}";
        switch (point.Type, interval.Type)
        {
            case (DateType, DayTimeIntervalType { StartField: 0, EndField: 0 }):
                var days = new FunctionCall("extract_days", [interval], KnownTypes.Int, interval.IsNullable)
                {
                    DisplayText = $"extractansiintervaldays({ColumnNames.Of(interval)})",
                };
                Expression shift = isMinus
                    ? new FunctionCall("negative", [days], KnownTypes.Int, days.IsNullable) { DisplayName = "-" }
                    : days;
                return new FunctionCall("date_add", [point, shift], KnownTypes.Date, isNullable);
            case (DateType, YearMonthIntervalType):
                return Call("date_add_interval", KnownTypes.Date);
            case (DateType, CalendarIntervalType):
                return Call("date_add_interval", KnownTypes.Date);
            case (StringType, _):
                var instant = Casts.Implicit(point, KnownTypes.Timestamp);
                var added = new FunctionCall(
                    isMinus
                        ? "timestamp_sub_interval"
                        : "timestamp_add_interval", [instant, interval], KnownTypes.Timestamp, true);
                return Casts.Implicit(added with { DisplayText = shown }, KnownTypes.String);
            case (TimestampNtzType, _):
                return Call("timestamp_add_interval", KnownTypes.TimestampNtz);
            default:
                return Call("timestamp_add_interval", KnownTypes.Timestamp);
        }

        FunctionCall Call(string name, DataType type)
        {
            var from = type is TimestampType ? Casts.Implicit(point, KnownTypes.Timestamp) : point;
            return new FunctionCall(
                isMinus ? name.Replace("_add_", "_sub_", StringComparison.Ordinal) : name,
                [from, interval],
                type,
                isNullable)
            {
                DisplayText = shown,
            };
        }
    }
}
