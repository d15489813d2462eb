using Spark.Parsing.Syntax;

namespace Spark.Analysis;

/// <summary>The keys by which the rows of a query are to come, and the partitions into which they go before.</summary>
internal sealed record OutputOrder(IReadOnlyList<SortSyntax> Keys, bool IsGlobal)
{
    public static readonly OutputOrder None = new([], true);

    /// <summary>What moves the rows, innermost first.</summary>
    public IReadOnlyList<PartitionRequest> Spread { get; init; } = [];

    /// <summary>Whether rows stay where and as they are.</summary>
    public bool IsNone => Keys.Count + Spread.Count == 0;
}

/// <summary>Rows are to be moved into partitions, by DISTRIBUTE BY or a hint.</summary>
/// <param name="Count">Number of partitions; null leaves it to the engine.</param>
/// <param name="Keys">Rows with equal values come together; none deals them out.</param>
internal sealed record PartitionRequest(int? Count, IReadOnlyList<ExpressionSyntax> Keys)
{
    /// <summary>False when partitions are only joined.</summary>
    public bool Shuffles { get; init; } = true;

    /// <summary>Whether partitions hold ranges of the values instead of their hashes.</summary>
    public bool ByRange { get; init; }
}
