using Microsoft.Spark;

namespace Spark.Lambdas.Closures;

/// <summary>Broadcast values: the key by which a process knows one, and its packed content.</summary>
internal sealed class BroadcastCodec<T> : ValueCodec<Broadcast<T>>
{
    public override void Write(ValueOutput output, Broadcast<T> value)
    {
        if (!output.TryWriteReference(value))
        {
            value.Write(output);
        }
    }

    public override Broadcast<T> Read(ValueInput input)
    {
        if (input.TryReadReference(out var known))
        {
            return (Broadcast<T>)known!;
        }

        var value = Broadcast<T>.Read(input);
        input.Enter(value);
        return value;
    }
}
