using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Spark.Lambdas.Closures;

/// <summary>Reads what a <see cref="ValueOutput"/> wrote.</summary>
internal sealed class ValueInput(byte[] bytes, int start = 0)
{
    private readonly List<object> _objects = [];
    private readonly List<Type> _types = [];
    private int _position = start;

    public byte ReadByte() => bytes[_position++];

    public int ReadCount()
    {
        var value = 0u;
        for (var shift = 0; ; shift += 7)
        {
            var part = ReadByte();
            value |= (uint)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return (int)value;
            }
        }
    }

    public T Read<T>()
        where T : unmanaged => MemoryMarshal.Read<T>(ReadBytes(Unsafe.SizeOf<T>()));

    public ReadOnlySpan<byte> ReadBytes(int count)
    {
        var span = bytes.AsSpan(_position, count);
        _position += count;
        return span;
    }

    public string ReadText()
    {
        var head = ReadCount();
        var length = head >>> 1;
        return (head & 1) == 0
            ? Encoding.UTF8.GetString(ReadBytes(length))
            : new string(MemoryMarshal.Cast<byte, char>(ReadBytes(length * sizeof(char))));
    }

    public Type ReadType()
    {
        var known = ReadCount();
        if (known > 0)
        {
            return _types[known - 1];
        }

        var type = TypeCodes.Read(this);
        _types.Add(type);
        return type;
    }

    /// <summary>An object that was read before; false when a new one follows, which must be entered first.</summary>
    public bool TryReadReference(out object? value)
    {
        var known = ReadCount();
        value = known > 0 ? _objects[known - 1] : null;
        return known > 0;
    }

    /// <summary>Takes a place for an object that is about to be read.</summary>
    public int Enter(object value)
    {
        _objects.Add(value);
        return _objects.Count - 1;
    }

    /// <summary>Puts an object that could not be made before its parts were read into its place.</summary>
    public void Enter(int place, object value) => _objects[place] = value;
}
