using System.Buffers.Binary;
using System.Collections;
using Spark.Gateway.Workers;
using Spark.Rdds;

namespace Spark.Gateway.Rdds;

/// <summary>Functions of RDDs one after another, from records of bytes to records of bytes.</summary>
/// <param name="Input">Type of the items that come in.</param>
/// <param name="Functions">The functions in order; none passes the items on.</param>
/// <param name="IsShuffled">Whether records have come from several partitions, whose numbers stand in front.</param>
internal sealed record RecordPipe(Type Input, IPartitionFunction[] Functions, bool IsShuffled) : IRecordFunction
{
    public Type Output => Functions.Length == 0 ? Input : Functions[^1].ItemType;

    public IEnumerable<byte[]> Run(int partition, IEnumerable<byte[]> records) =>
        ItemBatches.Of(Output).Encode(Items(partition, records));

    /// <summary>The results as items.</summary>
    public IEnumerable Items(int partition, IEnumerable<byte[]> records)
    {
        var items = ItemBatches.Of(Input).Decode(IsShuffled ? InOrder(records) : records);
        return Functions.Aggregate(items, (sequence, function) => function.Run(partition, sequence));
    }

    /// <summary>Spark brings records in any order; in that of their partitions, runs are alike.</summary>
    private static IEnumerable<byte[]> InOrder(IEnumerable<byte[]> records) => records
        .OrderBy(record => BinaryPrimitives.ReadInt32BigEndian(record))
        .Select(record => record[sizeof(int)..]);
}

/// <summary>
/// The map side of a shuffle: for each record the number of its target, then the record with the number of the
/// partition from which it comes.
/// </summary>
internal sealed record RecordSplit(RecordPipe Pipe, IShuffleFunction Function, int Targets) : IRecordFunction
{
    public IEnumerable<byte[]> Run(int partition, IEnumerable<byte[]> records)
    {
        var batches = ItemBatches.Of(Pipe.Output);
        var split = Function.Split(Pipe.Items(partition, records), Targets);
        for (var target = 0; target < split.Count; target++)
        {
            var number = new byte[sizeof(long)];
            BinaryPrimitives.WriteInt64BigEndian(number, target);
            foreach (var record in batches.Encode(split[target]))
            {
                var marked = new byte[sizeof(int) + record.Length];
                BinaryPrimitives.WriteInt32BigEndian(marked, partition);
                record.CopyTo(marked, sizeof(int));
                yield return number;
                yield return marked;
            }
        }
    }
}
