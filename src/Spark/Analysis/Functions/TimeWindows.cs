using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Parsing;
using Spark.Types;

namespace Spark.Analysis.Functions;

/// <summary>window(time, '10 minutes'): buckets of time as struct&lt;start,end&gt;.</summary>
internal static class TimeWindows
{
    /// <summary>Arguments of the node: time, width, slide and start, the last three in microseconds.</summary>
    public static Expression Window(FunctionUse use)
    {
        var time = use.TypeOf(0) switch
        {
            TimestampType or TimestampNtzType => use[0],
            DateType or StringType => Casts.Implicit(use[0], KnownTypes.Timestamp),
            _ => throw use.UnexpectedInput(0, ExpectedType.AnyTimestamp),
        };
        var width = Micros(use, 1);
        var slide = use.Count > 2 ? Micros(use, 2) : width;
        var start = use.Count > 3 ? Micros(use, 3) : 0;
        if (width <= 0 || slide <= 0 || slide > width)
        {
            throw use.Mismatch(
                "PARAMETER_CONSTRAINT_VIOLATION",
                $"The `slide_duration`({slide}) must be positive and not above the `window_duration`({width}).");
        }

        var type = KnownTypes.StructOf(new StructField("start", time.Type), new StructField("end", time.Type));
        Expression[] arguments =
        [
            time, new Literal(width, KnownTypes.Long), new Literal(slide, KnownTypes.Long),
            new Literal(start, KnownTypes.Long),
        ];
        return new FunctionCall("window", arguments, type, false) { DisplayText = "window" };
    }

    /// <summary>session_window(time, gap): buckets that end where no row follows within the gap.</summary>
    public static Expression Session(FunctionUse use)
    {
        var time = use.TypeOf(0) switch
        {
            TimestampType or TimestampNtzType => use[0],
            DateType or StringType => Casts.Implicit(use[0], KnownTypes.Timestamp),
            _ => throw use.UnexpectedInput(0, ExpectedType.AnyTimestamp),
        };
        var type = KnownTypes.StructOf(new StructField("start", time.Type), new StructField("end", time.Type));
        return new FunctionCall("session_window", [time, use[1]], type, false) { DisplayText = "session_window" };
    }

    /// <summary>The last instant of a window.</summary>
    public static Expression Time(FunctionUse use)
    {
        if (use.TypeOf(0) is not StructType { Fields: [_, { Name: "end" } end] })
        {
            throw use.UnexpectedInput(0, ExpectedType.Struct);
        }

        var field = new GetField(use[0], 1, "end", end.DataType, use[0].IsNullable || end.IsNullable);
        return new FunctionCall(
            "timestamp_sub_interval", [
                field, new Literal(1L, KnownTypes.DayTimeInterval)], end.DataType, field.IsNullable)
        {
            DisplayText = $"window_time({ColumnNames.Of(use[0])})",
        };
    }

    private static long Micros(FunctionUse use, int index)
    {
        var text = Constants.Text(use[index]) ?? throw use.NotFoldable(index, "duration", "STRING");
        var units = IntervalTexts.SplitUnits(text)
            ?? throw new AnalysisException("CANNOT_PARSE_INTERVAL", $"Unable to parse \"{text}\".", use.Syntax.At);
        if (units.Any(unit => IntervalUnits.IsYearMonth(unit.Unit)))
        {
            throw new AnalysisException(
                null, $"Intervals greater than a month is not supported ({text}).", use.Syntax.At);
        }

        return units.Sum(unit => IntervalTexts.Microseconds(unit.Value, unit.Unit));
    }
}
