using Spark.Plans;

namespace Spark.Embedded.Files.Writing;

/// <summary>
/// Number of files that a frame is written to: as many as a range or Repartition asked for, else one.
/// </summary>
internal static class OutputParts
{
    public static int Count(LogicalPlan plan) => plan switch
    {
        RangeRelation range => range.PartitionCount ?? 1,
        Repartition { PartitionCount: { } count } => count,
        Project project => Count(project.Child),
        MapColumns map => Count(map.Child),
        MapPartitions { Function.IsRowWise: true } map => Count(map.Child),
        Hinted hinted => Count(hinted.Child),
        _ => 1,
    };

    /// <summary>The rows of each part, in order and of about the same number, as Spark cuts ranges.</summary>
    public static IReadOnlyList<(long Start, long End)> Cut(long rowCount, int parts) => Enumerable.Range(0, parts)
        .Select(i => ((long)((Int128)rowCount * i / parts), (long)((Int128)rowCount * (i + 1) / parts)))
        .Where((part, i) => i == 0 || part.Item2 > part.Item1)
        .ToArray();
}
