using System.Buffers.Binary;
using System.Text;
using Spark.Gateway.Wire;

namespace Spark.Gateway.Launching;

/// <summary>Port and secret that a JVM writes to a file when its gateway listens.</summary>
internal static class Handshake
{
    /// <summary>Names the file in the JVM's environment.</summary>
    public const string Variable = "_PYSPARK_DRIVER_CONN_INFO_PATH";

    /// <summary>Reads the file, which appears complete: the JVM renames it into place.</summary>
    public static GatewayAddress Read(string path, Func<string, string?> environment)
    {
        var content = File.ReadAllBytes(path).AsSpan();
        var port = BinaryPrimitives.ReadInt32BigEndian(content);
        var length = BinaryPrimitives.ReadInt32BigEndian(content[4..]);
        return GatewayAddress.Local(port, Encoding.UTF8.GetString(content.Slice(8, length)), environment);
    }
}
