using Spark.Parsing.Syntax;
using Spark.Plans;

namespace Spark.Analysis;

/// <summary>
/// Advice on how to join, from frames and from <c>/*+ … */</c>. What moves rows is in <see cref="PartitionHints"/>;
/// other advice is passed over.
/// </summary>
internal static class JoinHints
{
    private static readonly Dictionary<string, string> Strategies = new(StringComparer.OrdinalIgnoreCase)
    {
        ["BROADCAST"] = "BROADCAST",
        ["BROADCASTJOIN"] = "BROADCAST",
        ["MAPJOIN"] = "BROADCAST",
        ["MERGE"] = "MERGE",
        ["SHUFFLE_MERGE"] = "MERGE",
        ["MERGEJOIN"] = "MERGE",
        ["SHUFFLE_HASH"] = "SHUFFLE_HASH",
        ["SHUFFLE_REPLICATE_NL"] = "SHUFFLE_REPLICATE_NL",
    };

    /// <summary>The plan with the advice on it; the plan itself when the advice is of another kind.</summary>
    public static LogicalPlan On(LogicalPlan plan, string name) =>
        Strategies.TryGetValue(name, out var strategy) ? new Hinted(strategy, plan) : plan;

    /// <summary>
    /// Puts the advice of a SELECT on the tables of its FROM that it names; without a name on all of it.
    /// </summary>
    public static LogicalPlan On(LogicalPlan from, IReadOnlyList<HintSyntax> hints) => hints
        .Where(hint => Strategies.ContainsKey(hint.Name))
        .Aggregate(from, (plan, hint) => hint.Arguments.Count == 0
            ? On(plan, hint.Name)
            : hint.Arguments.OfType<NameSyntax>().Aggregate(
                plan, (below, table) => On(below, table.Parts[^1], hint.Name)));

    private static LogicalPlan On(LogicalPlan plan, string table, string name) => plan switch
    {
        _ when plan.Output.Count > 0 && plan.Output.All(column => IsOf(column.Qualifier, table)) => On(plan, name),
        Join or Generate or Project or Hinted =>
            plan.WithChildren(plan.Children.Select(child => On(child, table, name)).ToArray()),
        _ => plan,
    };

    private static bool IsOf(IReadOnlyList<string> qualifier, string table) =>
        qualifier.Count > 0 && qualifier[^1].Equals(table, StringComparison.OrdinalIgnoreCase);
}
