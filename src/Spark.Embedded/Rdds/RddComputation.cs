using System.Collections;
using System.Diagnostics;
using Spark.Rdds;

namespace Spark.Embedded.Rdds;

/// <summary>The partitions of nodes during one action; a node that is used twice is computed once.</summary>
internal sealed class RddComputation(EmbeddedRdds rdds, CancellationToken cancellation)
{
    private readonly Dictionary<RddNode, IReadOnlyList<IEnumerable>> _made = new(ReferenceEqualityComparer.Instance);

    /// <summary>Sequences of the item type, which compute their items when they are run through.</summary>
    public IReadOnlyList<IEnumerable> Partitions(RddNode node)
    {
        if (!_made.TryGetValue(node, out var partitions))
        {
            partitions = Made(node);
            _made.Add(node, partitions);
        }

        return partitions;
    }

    private IReadOnlyList<IEnumerable> Made(RddNode node) => node switch
    {
        ValuesNode values => values.Slices,
        FrameNode frame => rdds.Frame(frame.Plan, cancellation),
        PipeNode pipe => Partitions(pipe.Parent)
            .Select((items, i) => pipe.Function.Run(i, Watched(pipe.Parent.ItemType, items)))
            .ToArray(),
        ShuffleNode shuffle => Shuffled(shuffle),
        UnionNode union => union.Parents.SelectMany(Partitions).ToArray(),
        KeptNode kept => rdds.Kept(
            kept,
            () => EmbeddedRdds.InParallel(Partitions(kept.Parent), kept.ItemType, cancellation)),
        _ => throw new UnreachableException($"'{node.GetType().Name}' is not computed."),
    };

    private IEnumerable Watched(Type itemType, IEnumerable items) =>
        ItemBatches.Of(itemType).Watched(items, cancellation);

    private IReadOnlyList<IEnumerable> Shuffled(ShuffleNode node)
    {
        var sources = Partitions(node.Parent);
        var targets = node.Targets ?? sources.Count;
        var split = new IReadOnlyList<IList>[sources.Count];
        EmbeddedRdds.Run(sources.Count, i => split[i] = node.Function.Split(sources[i], targets), cancellation);
        var batches = ItemBatches.Of(node.ItemType);
        return Enumerable.Range(0, targets)
            .Select(target => batches.Concat(split.Select(lists => (IEnumerable)lists[target])))
            .ToArray();
    }
}
