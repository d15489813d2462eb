using Spark.Plans;

namespace Spark.Embedded.Lowering;

/// <summary>
/// Whether a plan reads little enough to sum its doubles one after another, by one thread. What decides is the data
/// alone, so that the answer is the same on every machine.
/// </summary>
internal static class PlanSize
{
    private const long SmallRows = 1_000_000;

    public static bool IsSmall(LogicalPlan plan, IRelationProvider provider) => Rows(plan, provider) <= SmallRows;

    private static long Rows(LogicalPlan plan, IRelationProvider provider) =>
        plan switch
        {
            LocalRelation local => local.Rows.Count,
            RangeRelation range => Rows(range),
            FileRelation files => provider.EstimateRows(files),
            _ => plan.Children.Aggregate(0L, (sum, child) => Math.Min(long.MaxValue / 4, sum + Rows(child, provider))),
        };

    private static long Rows(RangeRelation range)
    {
        var rows = range.Step == 0 ? 0 : ((Int128)range.End - range.Start) / range.Step;
        return rows < 0 ? 0
            : rows > long.MaxValue / 4 ? long.MaxValue / 4
            : (long)rows;
    }
}
