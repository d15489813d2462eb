using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Spark.Lambdas.Closures;

/// <summary>Bytes of values; types and objects that were written before are referred to by number.</summary>
/// <param name="fields">Which fields closures need; null where no closures are written.</param>
internal sealed class ValueOutput(FieldUse? fields = null)
{
    private readonly Dictionary<object, int> _objects = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Type, int> _types = [];
    private byte[] _bytes = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public FieldUse? Fields { get; } = fields;

    public void Clear()
    {
        Length = 0;
        _objects.Clear();
        _types.Clear();
    }

    public void WriteByte(byte value) => Reserve(1)[0] = value;

    public void WriteBytes(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Reserve(bytes.Length));

    /// <summary>Seven bits a byte; small numbers are short.</summary>
    public void WriteCount(int value)
    {
        var rest = (uint)value;
        while (rest >= 0x80)
        {
            WriteByte((byte)(rest | 0x80));
            rest >>= 7;
        }

        WriteByte((byte)rest);
    }

    public void Write<T>(T value)
        where T : unmanaged => MemoryMarshal.Write(Reserve(Unsafe.SizeOf<T>()), value);

    public void WriteText(string text)
    {
        var size = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> small = stackalloc byte[256];
        var bytes = size <= small.Length ? small : new byte[size];

        // A lone surrogate has no UTF-8, so such text goes as UTF-16.
        if (!Encoding.UTF8.TryGetBytes(text, bytes, out var length) || HasLoneSurrogate(text))
        {
            WriteCount((text.Length << 1) | 1);
            WriteBytes(MemoryMarshal.AsBytes(text.AsSpan()));
            return;
        }

        WriteCount(length << 1);
        WriteBytes(bytes[..length]);
    }

    public void WriteType(Type type)
    {
        if (_types.TryGetValue(type, out var known))
        {
            WriteCount(known + 1);
            return;
        }

        WriteCount(0);
        TypeCodes.Write(this, type);
        _types.Add(type, _types.Count);
    }

    /// <summary>Writes the number of an object that was written, or is being written, before.</summary>
    public bool TryWriteReference(object value)
    {
        if (_objects.TryGetValue(value, out var number))
        {
            WriteCount(number + 1);
            return true;
        }

        WriteCount(0);
        _objects.Add(value, _objects.Count);
        return false;
    }

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, checked(Length + count)));
        }

        var span = _bytes.AsSpan(Length, count);
        Length += count;
        return span;
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return true;
            }

            i++;
        }

        return false;
    }
}
