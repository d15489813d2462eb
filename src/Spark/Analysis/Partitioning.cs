using Spark.Expressions;
using Spark.Plans;

namespace Spark.Analysis;

/// <summary>Rows moved into partitions by keys.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Keys">Its keys as resolved expressions.</param>
internal sealed record PartitionMove(PartitionRequest Request, IReadOnlyList<Expression> Keys);

/// <summary>Requests for partitions as nodes of a plan.</summary>
internal static class Partitioning
{
    public static IReadOnlyList<PartitionMove> Resolve(
        IReadOnlyList<PartitionRequest> requests, NameScope scope, Analyzer analyzer)
    {
        var resolver = new ExpressionResolver(analyzer, scope);
        return requests
            .Select(request => new PartitionMove(request, request.Keys.Select(resolver.Resolve).ToArray()))
            .ToArray();
    }

    /// <summary>The first move is the innermost.</summary>
    public static LogicalPlan Apply(IReadOnlyList<PartitionMove> moves, LogicalPlan plan) => moves.Aggregate(
        plan,
        (below, move) => new Repartition(move.Request.Count, move.Keys, below)
        {
            Shuffles = move.Request.Shuffles,
            ByRange = move.Request.ByRange,
        });
}
