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
        if (slide != width)
        {
            throw AnalysisErrors.NotSupported("window with a slide", use.Syntax.At);
        }

        var type = KnownTypes.StructOf(new StructField("start", time.Type), new StructField("end", time.Type));
        Expression[] arguments =
        [
            time, new Literal(width, KnownTypes.Long), new Literal(slide, KnownTypes.Long),
            new Literal(start, KnownTypes.Long),
        ];
        return new FunctionCall("window", arguments, type, false) { DisplayText = "window" };
    }

    public static Expression Session(FunctionUse use) =>
        throw AnalysisErrors.NotSupported("session_window", use.Syntax.At);

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
