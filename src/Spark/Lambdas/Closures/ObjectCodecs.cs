using System.Runtime.CompilerServices;

namespace Spark.Lambdas.Closures;

/// <summary>Null, a value of the declared type, or one of a type derived from it.</summary>
internal sealed class PolymorphicCodec<T> : ValueCodec<T>
    where T : class
{
    private const byte Nothing = 0;
    private const byte Declared = 1;
    private const byte Derived = 2;

    private ValueCodec<T>? _declared;

    public override void Write(ValueOutput output, T value)
    {
        if (value is null)
        {
            output.WriteByte(Nothing);
        }
        else if (value.GetType() == typeof(T))
        {
            output.WriteByte(Declared);
            Exact.Write(output, value);
        }
        else
        {
            var codec = ValueCodecs.Exact(value.GetType());
            output.WriteByte(Derived);
            output.WriteType(value.GetType());
            codec.WriteObject(output, value);
        }
    }

    public override T Read(ValueInput input) => input.ReadByte() switch
    {
        Nothing => null!,
        Declared => Exact.Read(input),
        _ => (T)ValueCodecs.Exact(input.ReadType()).ReadObject(input),
    };

    private ValueCodec<T> Exact => _declared ??= (ValueCodec<T>)ValueCodecs.Exact(typeof(T));
}

/// <summary>An object of a class; one that is met again is written as its number.</summary>
internal abstract class ReferenceCodec<T> : ValueCodec<T>
    where T : class
{
    private readonly Lazy<FieldCodec<T>[]> _fields = new(FieldCodecs.Of<T>);

    public sealed override void Write(ValueOutput output, T value)
    {
        if (output.TryWriteReference(value))
        {
            return;
        }

        foreach (var field in _fields.Value)
        {
            Write(output, field, value);
        }
    }

    public sealed override T Read(ValueInput input)
    {
        if (input.TryReadReference(out var known))
        {
            return (T)known!;
        }

        var value = (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
        input.Enter(value);
        foreach (var field in _fields.Value)
        {
            Read(input, field, value);
        }

        return value;
    }

    protected abstract void Write(ValueOutput output, FieldCodec<T> field, T value);

    protected abstract void Read(ValueInput input, FieldCodec<T> field, T value);
}

/// <summary>Records and other classes, field by field.</summary>
internal sealed class ObjectCodec<T> : ReferenceCodec<T>
    where T : class
{
    protected override void Write(ValueOutput output, FieldCodec<T> field, T value) => field.Write(output, ref value);

    protected override void Read(ValueInput input, FieldCodec<T> field, T value) => field.Read(input, ref value);
}

/// <summary>Structs and tuples, field by field.</summary>
internal sealed class StructCodec<T> : ValueCodec<T>
    where T : struct
{
    private readonly Lazy<FieldCodec<T>[]> _fields = new(FieldCodecs.Of<T>);

    public override void Write(ValueOutput output, T value)
    {
        foreach (var field in _fields.Value)
        {
            field.Write(output, ref value);
        }
    }

    public override T Read(ValueInput input)
    {
        var value = default(T);
        foreach (var field in _fields.Value)
        {
            field.Read(input, ref value);
        }

        return value;
    }
}

/// <summary>
/// The object behind a function: of its fields, those that the function uses. It may be a class of the compiler's that
/// holds captured variables, the object whose method the function calls, or the state of a notebook.
/// </summary>
internal sealed class CapturedCodec<T> : ReferenceCodec<T>
    where T : class
{
    protected override void Write(ValueOutput output, FieldCodec<T> field, T value)
    {
        var isUsed = output.Fields?.IsUsed(field.Field) ?? true;
        output.WriteByte(isUsed ? (byte)1 : (byte)0);
        if (isUsed)
        {
            field.Write(output, ref value);
        }
    }

    protected override void Read(ValueInput input, FieldCodec<T> field, T value)
    {
        if (input.ReadByte() != 0)
        {
            field.Read(input, ref value);
        }
    }
}
