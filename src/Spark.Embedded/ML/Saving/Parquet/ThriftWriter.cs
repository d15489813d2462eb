using System.Text;

namespace Spark.Embedded.ML.Saving.Parquet;

/// <summary>Thrift's compact protocol, as far as Parquet headers and footers need it.</summary>
internal sealed class ThriftWriter(Stream output)
{
    private const byte I32 = 5;
    private const byte I64 = 6;
    private const byte Binary = 8;
    private const byte List = 9;
    private const byte Struct = 12;

    private readonly Stack<int> _outer = new();
    private int _lastField;

    public void Field(int id, int value)
    {
        Header(id, I32);
        Varint(ZigZag(value));
    }

    public void Field(int id, long value)
    {
        Header(id, I64);
        Varint(ZigZag(value));
    }

    public void Field(int id, string value)
    {
        Header(id, Binary);
        Text(value);
    }

    /// <summary>Opens a struct field; close it with <see cref="End"/>.</summary>
    public void Begin(int id)
    {
        Header(id, Struct);
        BeginElement();
    }

    /// <summary>Opens a struct that is an element of a list, or the outermost one.</summary>
    public void BeginElement()
    {
        _outer.Push(_lastField);
        _lastField = 0;
    }

    public void End()
    {
        output.WriteByte(0);
        _lastField = _outer.Pop();
    }

    public void StructList(int id, int count) => ListHeader(id, count, Struct);

    public void IntList(int id, IReadOnlyList<int> values)
    {
        ListHeader(id, values.Count, I32);
        foreach (var value in values)
        {
            Varint(ZigZag(value));
        }
    }

    public void TextList(int id, IReadOnlyList<string> values)
    {
        ListHeader(id, values.Count, Binary);
        foreach (var value in values)
        {
            Text(value);
        }
    }

    private void ListHeader(int id, int count, byte type)
    {
        Header(id, List);
        if (count < 15)
        {
            output.WriteByte((byte)((count << 4) | type));
        }
        else
        {
            output.WriteByte((byte)(0xF0 | type));
            Varint((ulong)count);
        }
    }

    private void Header(int id, byte type)
    {
        var delta = id - _lastField;
        if (delta is > 0 and <= 15)
        {
            output.WriteByte((byte)((delta << 4) | type));
        }
        else
        {
            output.WriteByte(type);
            Varint(ZigZag(id));
        }

        _lastField = id;
    }

    private void Text(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        Varint((ulong)bytes.Length);
        output.Write(bytes);
    }

    private void Varint(ulong value)
    {
        while (value >= 0x80)
        {
            output.WriteByte((byte)(value | 0x80));
            value >>= 7;
        }

        output.WriteByte((byte)value);
    }

    private static ulong ZigZag(long value) => (ulong)((value << 1) ^ (value >> 63));
}
