using System.Numerics;
using System.Text.RegularExpressions;
using Microsoft.Spark.Sql.Types;
using Spark.Types;

namespace Spark.Lambdas.Closures;

/// <summary>Values that are their bytes.</summary>
internal sealed class BlockCodec<T> : ValueCodec<T>
    where T : unmanaged
{
    public override void Write(ValueOutput output, T value) => output.Write(value);

    public override T Read(ValueInput input) => input.Read<T>();
}

/// <summary>Text, lone surrogates included.</summary>
internal sealed class TextCodec : ValueCodec<string>
{
    public override void Write(ValueOutput output, string value) => output.WriteText(value);

    public override string Read(ValueInput input) => input.ReadText();
}

/// <summary>A value type that may be null.</summary>
internal sealed class OptionalCodec<T> : ValueCodec<T?>
    where T : struct
{
    private readonly ValueCodec<T> _inner = ValueCodecs.For<T>();

    public override void Write(ValueOutput output, T? value)
    {
        output.WriteByte(value is null ? (byte)0 : (byte)1);
        if (value is { } present)
        {
            _inner.Write(output, present);
        }
    }

    public override T? Read(ValueInput input) => input.ReadByte() == 0 ? null : _inner.Read(input);
}

/// <summary>Whole numbers of any size.</summary>
internal sealed class BigIntegerCodec : ValueCodec<BigInteger>
{
    public override void Write(ValueOutput output, BigInteger value)
    {
        var bytes = value.ToByteArray();
        output.WriteCount(bytes.Length);
        output.WriteBytes(bytes);
    }

    public override BigInteger Read(ValueInput input) => new(input.ReadBytes(input.ReadCount()));
}

/// <summary>Regular expressions by pattern; they are built again where they are read.</summary>
internal sealed class RegexCodec : ValueCodec<Regex>
{
    public override void Write(ValueOutput output, Regex value)
    {
        output.WriteText(value.ToString());
        output.WriteCount((int)value.Options);
        output.Write(value.MatchTimeout);
    }

    public override Regex Read(ValueInput input) =>
        new(input.ReadText(), (RegexOptions)input.ReadCount(), input.Read<TimeSpan>());
}

/// <summary>An object without content, such as one to lock on.</summary>
internal sealed class BareObjectCodec : ValueCodec<object>
{
    public override void Write(ValueOutput output, object value)
    {
    }

    public override object Read(ValueInput input) => new();
}

/// <summary>C# types.</summary>
internal sealed class TypeCodec<T> : ValueCodec<T>
    where T : Type
{
    public override void Write(ValueOutput output, T value) => output.WriteType(value);

    public override T Read(ValueInput input) => (T)input.ReadType();
}

/// <summary>Types of frames in Spark's JSON, each once.</summary>
internal sealed class DataTypeCodec<T> : ValueCodec<T>
    where T : DataType
{
    public override void Write(ValueOutput output, T value)
    {
        if (!output.TryWriteReference(value))
        {
            output.WriteText(value.Json);
        }
    }

    public override T Read(ValueInput input)
    {
        if (input.TryReadReference(out var known))
        {
            return (T)known!;
        }

        var type = JsonTypes.Parse(input.ReadText());
        input.Enter(type);
        return (T)type;
    }
}
