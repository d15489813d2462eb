using Microsoft.Spark;
using Spark.Plans;

namespace Spark.Rdds;

/// <summary>Items in partitions, described and not computed. What engines do with nodes lives in the engines.</summary>
/// <param name="ItemType">C# type of the items.</param>
internal abstract record RddNode(Type ItemType)
{
    public virtual bool Equals(RddNode? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>Values of the program, an array of the item type for each partition.</summary>
internal sealed record ValuesNode(Type ItemType, IReadOnlyList<Array> Slices) : RddNode(ItemType);

/// <summary>Rows of a frame.</summary>
internal sealed record FrameNode(LogicalPlan Plan) : RddNode(typeof(Microsoft.Spark.Sql.Row));

/// <summary>What a function makes of each partition.</summary>
internal sealed record PipeNode(RddNode Parent, IPartitionFunction Function) : RddNode(Function.ItemType);

/// <summary>
/// Items brought to the partitions that a function names, those from earlier partitions first. Without a count there
/// are as many partitions as before.
/// </summary>
internal sealed record ShuffleNode(RddNode Parent, IShuffleFunction Function, int? Targets)
    : RddNode(Parent.ItemType);

/// <summary>All partitions of all parents.</summary>
internal sealed record UnionNode(IReadOnlyList<RddNode> Parents) : RddNode(Parents[0].ItemType);

/// <summary>Items to keep under a key after the first use.</summary>
internal sealed record KeptNode(long Key, RddNode Parent, StorageLevel? Level) : RddNode(Parent.ItemType);
