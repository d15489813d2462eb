using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Native;

namespace Spark.Embedded.Functions;

/// <summary>Values whose bytes are the same on both sides.</summary>
internal sealed class PrimitiveCodec<T> : Codec<T>
    where T : unmanaged
{
    public override T Read(in VectorReader vector, int row) => vector.Value<T>(row);

    public override void Write(ref VectorWriter vector, int row, T value) => vector.Set(row, value);
}

/// <summary>A value type that may be NULL.</summary>
internal sealed class NullableCodec<T>(Codec<T> inner) : Codec<T?>
    where T : struct
{
    public override bool AcceptsNull => true;

    public override T? Read(in VectorReader vector, int row) => vector.IsNull(row) ? null : inner.Read(vector, row);

    public override void Write(ref VectorWriter vector, int row, T? value)
    {
        if (value is { } present)
        {
            inner.Write(ref vector, row, present);
        }
        else
        {
            vector.SetNull(row);
        }
    }
}

/// <summary>Text; null is NULL.</summary>
internal sealed class TextCodec : Codec<string>
{
    public override string Read(in VectorReader vector, int row) => vector.Text(row);

    public override void Write(ref VectorWriter vector, int row, string? value)
    {
        if (value is null)
        {
            vector.SetNull(row);
        }
        else
        {
            vector.SetText(row, value);
        }
    }
}

/// <summary>Bytes; null is NULL.</summary>
internal sealed class BytesCodec : Codec<byte[]>
{
    public override byte[] Read(in VectorReader vector, int row) => vector.Bytes(row).ToArray();

    public override void Write(ref VectorWriter vector, int row, byte[]? value)
    {
        if (value is null)
        {
            vector.SetNull(row);
        }
        else
        {
            vector.SetBytes(row, value);
        }
    }
}

/// <summary>Decimals: 16, 32, 64 or 128 bits by precision.</summary>
internal sealed class DecimalCodec(int precision, int scale) : Codec<DecimalValue>
{
    public override DecimalValue Read(in VectorReader vector, int row) => new(Unscaled(vector, row), scale);

    public override void Write(ref VectorWriter vector, int row, DecimalValue value)
    {
        switch (precision)
        {
            case <= 4:
                vector.Set(row, (short)value.Unscaled);
                break;
            case <= 9:
                vector.Set(row, (int)value.Unscaled);
                break;
            case <= 18:
                vector.Set(row, (long)value.Unscaled);
                break;
            default:
                vector.Set(row, value.Unscaled);
                break;
        }
    }

    private Int128 Unscaled(in VectorReader vector, int row) => precision switch
    {
        <= 4 => vector.Value<short>(row),
        <= 9 => vector.Value<int>(row),
        <= 18 => vector.Value<long>(row),
        _ => vector.Value<Int128>(row),
    };
}

/// <summary>Intervals of months, days and microseconds.</summary>
internal sealed class CalendarIntervalCodec : Codec<CalendarInterval>
{
    public override CalendarInterval Read(in VectorReader vector, int row)
    {
        var value = vector.Value<NativeInterval>(row);
        return new CalendarInterval(value.Months, value.Days, value.Microseconds);
    }

    public override void Write(ref VectorWriter vector, int row, CalendarInterval value) =>
        vector.Set(row, new NativeInterval(value.Months, value.Days, value.Microseconds));
}
