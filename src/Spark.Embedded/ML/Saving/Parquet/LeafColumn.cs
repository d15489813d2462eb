using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using Microsoft.Spark.Sql.Types;

namespace Spark.Embedded.ML.Saving.Parquet;

/// <summary>Levels and plain values of one leaf, gathered row by row and written as one page.</summary>
internal sealed class LeafColumn(string[] path, DataType type, int maxDefinition, int maxRepetition)
{
    private readonly List<byte> _definitions = [];
    private readonly List<byte> _repetitions = [];
    private readonly ArrayBufferWriter<byte> _values = new();
    private readonly byte[] _number = new byte[8];
    private int _flags;
    private int _flagCount;

    public IReadOnlyList<string> Path => path;

    /// <summary>Parquet's number of the physical type.</summary>
    public int PhysicalType => type switch
    {
        BooleanType => 0,
        IntegerType or ByteType => 1,
        LongType => 2,
        FloatType => 4,
        DoubleType => 5,
        StringType => 6,
        _ => throw new UnreachableException($"Models hold no column of type '{type}'."),
    };

    /// <summary>Values and nulls.</summary>
    public int Count => _definitions.Count;

    public void AddNull(int definition, int repetition)
    {
        _definitions.Add((byte)definition);
        _repetitions.Add((byte)repetition);
    }

    public void Add(object value, int repetition)
    {
        _definitions.Add((byte)maxDefinition);
        _repetitions.Add((byte)repetition);
        switch (value)
        {
            case double number:
                BinaryPrimitives.WriteDoubleLittleEndian(_number, number);
                _values.Write(_number);
                break;
            case float number:
                BinaryPrimitives.WriteSingleLittleEndian(_number, number);
                _values.Write(_number.AsSpan(0, 4));
                break;
            case long number:
                BinaryPrimitives.WriteInt64LittleEndian(_number, number);
                _values.Write(_number);
                break;
            case int number:
                WriteInt(number);
                break;
            case sbyte number:
                WriteInt(number);
                break;
            case bool flag:
                AddFlag(flag);
                break;
            default:
                var bytes = Encoding.UTF8.GetBytes((string)value);
                WriteInt(bytes.Length);
                _values.Write(bytes);
                break;
        }
    }

    /// <summary>Body of the data page, and empties the column for the next row group.</summary>
    public byte[] TakePage()
    {
        if (_flagCount > 0)
        {
            WriteFlags();
        }

        using var page = new MemoryStream();
        WriteLevels(_repetitions, maxRepetition, page);
        WriteLevels(_definitions, maxDefinition, page);
        page.Write(_values.WrittenSpan);
        _repetitions.Clear();
        _definitions.Clear();
        _values.ResetWrittenCount();
        return page.ToArray();
    }

    private void WriteInt(int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_number, number);
        _values.Write(_number.AsSpan(0, 4));
    }

    private void AddFlag(bool flag)
    {
        _flags |= flag ? 1 << _flagCount : 0;
        if (++_flagCount == 8)
        {
            WriteFlags();
        }
    }

    private void WriteFlags()
    {
        _values.Write([(byte)_flags]);
        (_flags, _flagCount) = (0, 0);
    }

    /// <summary>
    /// Levels in the hybrid encoding: one run when all are equal, else bit-packed in groups of eight.
    /// </summary>
    private static void WriteLevels(List<byte> levels, int most, MemoryStream page)
    {
        if (most == 0)
        {
            return;
        }

        var width = 32 - int.LeadingZeroCount(most);
        var body = new MemoryStream();
        if (levels.TrueForAll(level => level == levels[0]))
        {
            WriteVarint((uint)levels.Count << 1, body);
            body.WriteByte(levels.Count == 0 ? (byte)0 : levels[0]);
        }
        else
        {
            var groups = (levels.Count + 7) / 8;
            WriteVarint(((uint)groups << 1) | 1, body);
            var (bits, bitCount) = (0UL, 0);
            for (var i = 0; i < groups * 8; i++)
            {
                bits |= (ulong)(i < levels.Count ? levels[i] : 0) << bitCount;
                bitCount += width;
                while (bitCount >= 8)
                {
                    body.WriteByte((byte)bits);
                    bits >>= 8;
                    bitCount -= 8;
                }
            }
        }

        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, (int)body.Length);
        page.Write(length);
        body.WriteTo(page);
    }

    private static void WriteVarint(uint value, MemoryStream output)
    {
        while (value >= 0x80)
        {
            output.WriteByte((byte)(value | 0x80));
            value >>= 7;
        }

        output.WriteByte((byte)value);
    }
}
