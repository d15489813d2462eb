using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Plans;
using Spark.Types;

namespace Spark.Analysis;

/// <summary>
/// window(time, …) becomes a column below: rows without a time are dropped, and where windows overlap each row is
/// repeated for every window that holds it.
/// </summary>
internal static class TimeWindowLift
{
    public static (LogicalPlan Plan, IReadOnlyList<Expression> Expressions) Lift(
        LogicalPlan plan, IReadOnlyList<Expression> expressions)
    {
        var windows = expressions
            .SelectMany(expression => expression.SelfAndDescendants())
            .OfType<FunctionCall>()
            .Where(IsWindow)
            .DistinctBy(StructuralKey.Of)
            .ToArray();
        if (windows.Length == 0)
        {
            return (plan, expressions);
        }

        if (windows.Length > 1)
        {
            throw new AnalysisException(
                "_LEGACY_ERROR_TEMP_1039",
                "Multiple time/session window expressions would result in a cartesian product of rows, therefore "
                + "they are "
                + "currently not supported.",
                null);
        }

        var key = StructuralKey.Of(windows[0]);
        var (lifted, column) = Lift(plan, windows[0]);
        var rewritten = expressions.Select(expression => expression.Transform(node =>
            node is FunctionCall call && IsWindow(call) && StructuralKey.Of(call) == key ? column : node));
        return (lifted, rewritten.ToArray());
    }

    private static bool IsWindow(FunctionCall call) => call is { Name: "window", Arguments.Count: 4 };

    private static (LogicalPlan Plan, AttributeReference Column) Lift(LogicalPlan plan, FunctionCall window)
    {
        var width = (long)((Literal)window.Arguments[1]).Value!;
        var slide = (long)((Literal)window.Arguments[2]).Value!;
        var time = window.Arguments[0];
        var timed = new Filter(new FunctionCall("isnotnull", [time], KnownTypes.Boolean, false), plan);
        if (slide == width)
        {
            var alias = new Alias(window, "window", AttributeIds.Next());
            return (new Project([alias, .. plan.Output], timed), alias.ToAttribute());
        }

        var candidates = Candidates(window, time, width, slide);
        var exploded = new FunctionCall(
            "explode", [candidates], KnownTypes.StructOf(new StructField("window", window.Type)), false);
        var generate = Generators.Node(exploded, timed, isOuter: false, null);
        var column = generate.GeneratedColumns[0];
        var held = new Filter(new FunctionCall("isnotnull", [column], KnownTypes.Boolean, false), generate);
        return (held, column);
    }

    /// <summary>The latest window that may hold the time and those before it, NULL where one ended before it.</summary>
    private static FunctionCall Candidates(FunctionCall window, Expression time, long width, long slide)
    {
        var latest = window with { Arguments = [time, window.Arguments[2], window.Arguments[2], window.Arguments[3]] };
        var start = new GetField(latest, 0, "start", time.Type, false);
        var items = new List<Expression>();
        for (long back = 0; back < width; back += slide)
        {
            Expression begin = back == 0 ? start : Moved("timestamp_sub_interval", start, back);
            var end = Moved("timestamp_add_interval", begin, width);
            Expression[] fields = [
                new Literal("start", KnownTypes.String), begin, new Literal("end", KnownTypes.String), end];
            var bounds = new FunctionCall("named_struct", fields, window.Type, false);
            var holds = new FunctionCall("<", [time, end], KnownTypes.Boolean, false);
            items.Add(new CaseWhen([new CaseBranch(holds, bounds)], null));
        }

        return new FunctionCall("array", items, new ArrayType(window.Type), false);
    }

    private static FunctionCall Moved(string name, Expression point, long micros) =>
        new(name, [point, new Literal(micros, KnownTypes.DayTimeInterval)], point.Type, false);
}
