using Spark.Embedded.Native;

namespace Spark.Embedded.Functions;

/// <summary>Values of an unmanaged type as objects.</summary>
internal sealed class BoxedCodec<T> : Codec<object?>
    where T : unmanaged
{
    public override bool AcceptsNull => true;

    public override object? Read(in VectorReader vector, int row) => vector.IsNull(row) ? null : vector.Value<T>(row);

    public override void Write(ref VectorWriter vector, int row, object? value)
    {
        if (value is null)
        {
            vector.SetNull(row);
        }
        else
        {
            vector.Set(row, (T)value);
        }
    }
}

/// <summary>Values of another codec as objects.</summary>
internal sealed class BoxingCodec<T>(Codec<T> inner) : Codec<object?>
{
    public override bool AcceptsNull => true;

    public override object? Read(in VectorReader vector, int row) =>
        vector.IsNull(row) ? null : inner.Read(vector, row);

    public override void Write(ref VectorWriter vector, int row, object? value)
    {
        if (value is null)
        {
            inner.WriteNull(ref vector, row);
        }
        else
        {
            inner.Write(ref vector, row, (T)value);
        }
    }
}

/// <summary>A column of the type of a bare NULL.</summary>
internal sealed class NullCodec : Codec<object?>
{
    public override bool AcceptsNull => true;

    public override object? Read(in VectorReader vector, int row) => null;

    public override void Write(ref VectorWriter vector, int row, object? value) => vector.SetNull(row);
}
