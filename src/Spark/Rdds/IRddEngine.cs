namespace Spark.Rdds;

/// <summary>Computes items of nodes.</summary>
internal interface IRddEngine
{
    /// <summary>Partitions of values when nobody says how many.</summary>
    int DefaultPartitions { get; }

    int PartitionCount(RddNode node, CancellationToken cancellation);

    /// <summary>Items in the order of partitions: an array of the node's item type.</summary>
    /// <param name="node">What to compute.</param>
    /// <param name="partitions">Which partitions; null for all.</param>
    /// <param name="cancellation">Ends the work.</param>
    Array Collect(RddNode node, IReadOnlyList<int>? partitions, CancellationToken cancellation);

    /// <summary>Frees what a <see cref="KeptNode"/> of this key keeps.</summary>
    void Forget(long key);
}
