using System.Buffers.Binary;
using Microsoft.Spark.Sql.Types;
using Spark.Lambdas;
using Spark.Lambdas.Closures;

namespace Spark.Gateway.Workers;

/// <summary>A C# function and the types of the columns that it gets.</summary>
internal sealed record ScalarCommand(LambdaFunction Function, DataType[] Arguments);

/// <summary>A function from records of a partition to records.</summary>
internal interface IRecordFunction
{
    IEnumerable<byte[]> Run(int partition, IEnumerable<byte[]> records);
}

/// <summary>Commands as bytes: in place, or as the number of a broadcast.</summary>
internal static class Commands
{
    /// <summary>More than this goes by broadcast, once to a machine instead of once to a task.</summary>
    public const int LargestInPlace = 1 << 20;

    private const byte InPlace = 0;
    private const byte ByBroadcast = 1;

    /// <param name="command">The command.</param>
    /// <param name="broadcast">Broadcasts bytes and gives their number.</param>
    public static byte[] Bytes<T>(T command, Func<byte[], long> broadcast)
    {
        var packed = Closure.Pack(command);
        if (packed.Length <= LargestInPlace)
        {
            return [InPlace, .. packed];
        }

        var bytes = new byte[1 + sizeof(long)];
        bytes[0] = ByBroadcast;
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(1), broadcast(Broadcasts.Framed(packed)));
        return bytes;
    }

    public static T Read<T>(byte[] bytes, Broadcasts broadcasts) => Closure.Unpack<T>(bytes[0] == InPlace
        ? bytes[1..]
        : broadcasts[BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(1))]);
}
