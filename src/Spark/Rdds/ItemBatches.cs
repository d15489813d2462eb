using System.Collections;
using Spark.Lambdas.Closures;

namespace Spark.Rdds;

/// <summary>Items as records of bytes, many in one.</summary>
internal abstract class ItemBatches
{
    public static ItemBatches Of(Type itemType) =>
        (ItemBatches)Activator.CreateInstance(typeof(ItemBatches<>).MakeGenericType(itemType))!;

    public abstract IEnumerable<byte[]> Encode(IEnumerable items);

    /// <summary>All items as one record, also when there is none.</summary>
    public abstract byte[] EncodeWhole(Array items);

    /// <summary>A sequence of the item type.</summary>
    public abstract IEnumerable Decode(IEnumerable<byte[]> records);

    /// <summary>An array of the item type.</summary>
    public abstract Array ToArray(IEnumerable items);

    /// <summary>One sequence behind the other.</summary>
    public abstract IEnumerable Concat(IEnumerable<IEnumerable> parts);

    /// <summary>The same items until the token is cancelled.</summary>
    public abstract IEnumerable Watched(IEnumerable items, CancellationToken cancellation);
}

/// <summary>Items of this type.</summary>
internal sealed class ItemBatches<T> : ItemBatches
{
    private const int MostItems = 4096;
    private const int MostBytes = 256 * 1024;

    private readonly ValueCodec<T> _codec = ValueCodecs.For<T>();

    /// <summary>Count, then items; the count has a fixed size because it is known last.</summary>
    public override IEnumerable<byte[]> Encode(IEnumerable items)
    {
        var output = new ValueOutput();
        var count = 0;
        foreach (var item in (IEnumerable<T>)items)
        {
            _codec.Write(output, item);
            if (++count == MostItems || output.Length >= MostBytes)
            {
                yield return Record(output, count);
                count = 0;
            }
        }

        if (count > 0)
        {
            yield return Record(output, count);
        }
    }

    public override byte[] EncodeWhole(Array items)
    {
        var output = new ValueOutput();
        foreach (var item in (T[])items)
        {
            _codec.Write(output, item);
        }

        return Record(output, items.Length);
    }

    public override IEnumerable Decode(IEnumerable<byte[]> records) => records.SelectMany(Items);

    public override Array ToArray(IEnumerable items) => ((IEnumerable<T>)items).ToArray();

    public override IEnumerable Concat(IEnumerable<IEnumerable> parts) =>
        parts.SelectMany(part => (IEnumerable<T>)part);

    public override IEnumerable Watched(IEnumerable items, CancellationToken cancellation) =>
        Items((IEnumerable<T>)items, cancellation);

    private static IEnumerable<T> Items(IEnumerable<T> items, CancellationToken cancellation)
    {
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return item;
        }
    }

    private static byte[] Record(ValueOutput output, int count)
    {
        var record = new byte[sizeof(int) + output.Length];
        BitConverter.TryWriteBytes(record, count);
        output.Written.CopyTo(record.AsSpan(sizeof(int)));
        output.Clear();
        return record;
    }

    private IEnumerable<T> Items(byte[] record)
    {
        var input = new ValueInput(record, sizeof(int));
        for (var count = BitConverter.ToInt32(record); count > 0; count--)
        {
            yield return _codec.Read(input);
        }
    }
}
