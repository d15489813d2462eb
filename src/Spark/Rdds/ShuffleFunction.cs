using System.Collections;

namespace Spark.Rdds;

/// <summary>Says to which partition items go.</summary>
internal interface IShuffleFunction
{
    /// <summary>The items for each target, in their order: lists of the item type.</summary>
    IReadOnlyList<IList> Split(IEnumerable items, int targets);
}

/// <summary>Items of this type go where a number, taken modulo the partitions, says.</summary>
internal sealed record ShuffleFunction<T>(Func<T, int> Number) : IShuffleFunction
{
    public IReadOnlyList<IList> Split(IEnumerable items, int targets)
    {
        var split = Enumerable.Range(0, targets).Select(_ => new List<T>()).ToArray();
        foreach (var item in (IEnumerable<T>)items)
        {
            split[(int)((uint)Number(item) % (uint)targets)].Add(item);
        }

        return split;
    }
}
