using System.Collections;
using Spark.Lambdas;

namespace Spark.Rdds;

/// <summary>A function of the items of a partition. The sequences are of the C# types of the items.</summary>
internal interface IPartitionFunction
{
    /// <summary>Type of the results.</summary>
    Type ItemType { get; }

    IEnumerable Run(int partition, IEnumerable items);
}

/// <summary>A function from these items to those.</summary>
/// <param name="Name">Name in messages.</param>
/// <param name="Function">Gets the partition's number too.</param>
internal sealed record PartitionFunction<TIn, TOut>(
    string Name, Func<int, IEnumerable<TIn>, IEnumerable<TOut>> Function) : IPartitionFunction
{
    Type IPartitionFunction.ItemType => typeof(TOut);

    IEnumerable IPartitionFunction.Run(int partition, IEnumerable items) =>
        GuardedItems.Of(Name, (IEnumerable<TIn>)items, input => Function(partition, input));
}
