using System.Runtime.InteropServices;

namespace Spark.Lambdas.Closures;

/// <summary>Arrays of numbers as one block.</summary>
internal sealed class BlocksCodec<T> : ValueCodec<T[]>
    where T : unmanaged
{
    public override void Write(ValueOutput output, T[] value)
    {
        output.WriteCount(value.Length);
        output.WriteBytes(MemoryMarshal.AsBytes(value.AsSpan()));
    }

    public override T[] Read(ValueInput input)
    {
        var value = new T[input.ReadCount()];
        var bytes = MemoryMarshal.AsBytes(value.AsSpan());
        input.ReadBytes(bytes.Length).CopyTo(bytes);
        return value;
    }
}

/// <summary>Arrays, item by item.</summary>
internal sealed class ArrayCodec<T> : ValueCodec<T[]>
{
    private readonly Lazy<ValueCodec<T>> _item = new(ValueCodecs.For<T>);

    public override void Write(ValueOutput output, T[] value)
    {
        output.WriteCount(value.Length);
        var item = _item.Value;
        foreach (var part in value)
        {
            item.Write(output, part);
        }
    }

    public override T[] Read(ValueInput input)
    {
        var value = new T[input.ReadCount()];
        var item = _item.Value;
        for (var i = 0; i < value.Length; i++)
        {
            value[i] = item.Read(input);
        }

        return value;
    }
}

/// <summary>Arrays of several dimensions.</summary>
internal sealed class GridCodec<T> : ValueCodec<T>
    where T : class
{
    public override void Write(ValueOutput output, T value)
    {
        var array = (Array)(object)value;
        for (var i = 0; i < array.Rank; i++)
        {
            output.WriteCount(array.GetLength(i));
        }

        var item = (IItemCodec)Items();
        foreach (var part in array)
        {
            item.Write(output, part);
        }
    }

    public override T Read(ValueInput input)
    {
        var lengths = new int[typeof(T).GetArrayRank()];
        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i] = input.ReadCount();
        }

        var array = Array.CreateInstance(typeof(T).GetElementType()!, lengths);
        var item = (IItemCodec)Items();
        var indices = new int[lengths.Length];
        for (var i = 0L; i < array.LongLength; i++)
        {
            var rest = i;
            for (var dimension = lengths.Length - 1; dimension >= 0; dimension--)
            {
                indices[dimension] = (int)(rest % lengths[dimension]);
                rest /= lengths[dimension];
            }

            array.SetValue(item.Read(input), indices);
        }

        return (T)(object)array;
    }

    private static object Items() =>
        Activator.CreateInstance(typeof(ItemCodec<>).MakeGenericType(typeof(T).GetElementType()!))!;
}

/// <summary>Items of a collection whose type is known at run time only.</summary>
internal interface IItemCodec
{
    void Write(ValueOutput output, object? item);

    object? Read(ValueInput input);
}

/// <summary>Items of this type, boxed.</summary>
internal sealed class ItemCodec<T> : IItemCodec
{
    private readonly ValueCodec<T> _codec = ValueCodecs.For<T>();

    public void Write(ValueOutput output, object? item) => _codec.Write(output, (T)item!);

    public object? Read(ValueInput input) => _codec.Read(input);
}

/// <summary>Lists.</summary>
internal sealed class ListCodec<T> : ValueCodec<List<T>>
{
    private readonly Lazy<ValueCodec<T>> _item = new(ValueCodecs.For<T>);

    public override void Write(ValueOutput output, List<T> value)
    {
        output.WriteCount(value.Count);
        foreach (var part in value)
        {
            _item.Value.Write(output, part);
        }
    }

    public override List<T> Read(ValueInput input)
    {
        var count = input.ReadCount();
        var value = new List<T>(count);
        for (var i = 0; i < count; i++)
        {
            value.Add(_item.Value.Read(input));
        }

        return value;
    }
}

/// <summary>Sets with their rule of equality.</summary>
internal sealed class SetCodec<T> : ValueCodec<HashSet<T>>
{
    private readonly Lazy<ValueCodec<T>> _item = new(ValueCodecs.For<T>);

    public override void Write(ValueOutput output, HashSet<T> value)
    {
        ComparerCodes.Write(output, value.Comparer);
        output.WriteCount(value.Count);
        foreach (var part in value)
        {
            _item.Value.Write(output, part);
        }
    }

    public override HashSet<T> Read(ValueInput input)
    {
        var value = new HashSet<T>(ComparerCodes.Read<T>(input));
        var count = input.ReadCount();
        for (var i = 0; i < count; i++)
        {
            value.Add(_item.Value.Read(input));
        }

        return value;
    }
}

/// <summary>Dictionaries with their rule of equality.</summary>
internal sealed class DictionaryCodec<TKey, TValue> : ValueCodec<Dictionary<TKey, TValue>>
    where TKey : notnull
{
    private readonly Lazy<ValueCodec<TKey>> _key = new(ValueCodecs.For<TKey>);
    private readonly Lazy<ValueCodec<TValue>> _value = new(ValueCodecs.For<TValue>);

    public override void Write(ValueOutput output, Dictionary<TKey, TValue> value)
    {
        ComparerCodes.Write(output, value.Comparer);
        output.WriteCount(value.Count);
        foreach (var (key, content) in value)
        {
            _key.Value.Write(output, key);
            _value.Value.Write(output, content);
        }
    }

    public override Dictionary<TKey, TValue> Read(ValueInput input)
    {
        var value = new Dictionary<TKey, TValue>(ComparerCodes.Read<TKey>(input));
        var count = input.ReadCount();
        for (var i = 0; i < count; i++)
        {
            var key = _key.Value.Read(input);
            value.Add(key, _value.Value.Read(input));
        }

        return value;
    }
}

/// <summary>Rules of equality: the type's own, the two of text, or an object that travels.</summary>
internal static class ComparerCodes
{
    private const byte Own = 0;
    private const byte Ordinal = 1;
    private const byte IgnoreCase = 2;
    private const byte Other = 3;

    public static void Write<T>(ValueOutput output, IEqualityComparer<T> comparer)
    {
        var code = ReferenceEquals(comparer, StringComparer.Ordinal) ? Ordinal
            : ReferenceEquals(comparer, StringComparer.OrdinalIgnoreCase) ? IgnoreCase
            : comparer.Equals(EqualityComparer<T>.Default) ? Own
            : Other;
        output.WriteByte(code);
        if (code == Other)
        {
            ValueCodecs.For<IEqualityComparer<T>>().Write(output, comparer);
        }
    }

    public static IEqualityComparer<T>? Read<T>(ValueInput input) => input.ReadByte() switch
    {
        Ordinal => (IEqualityComparer<T>)(object)StringComparer.Ordinal,
        IgnoreCase => (IEqualityComparer<T>)(object)StringComparer.OrdinalIgnoreCase,
        Other => ValueCodecs.For<IEqualityComparer<T>>().Read(input),
        _ => null,
    };
}
