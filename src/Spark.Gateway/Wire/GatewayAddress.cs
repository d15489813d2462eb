using System.Net;

namespace Spark.Gateway.Wire;

/// <summary>Where a gateway listens, and the secret that opens it.</summary>
internal sealed record GatewayAddress(IPAddress Host, int Port, string Secret)
{
    /// <summary>On this machine; by IPv6 when the environment asks for it.</summary>
    public static GatewayAddress Local(int port, string secret, Func<string, string?> environment) => new(
        "true".Equals(environment("SPARK_PREFER_IPV6"), StringComparison.OrdinalIgnoreCase)
            ? IPAddress.IPv6Loopback
            : IPAddress.Loopback,
        port,
        secret);

    public override string ToString() => $"{new IPEndPoint(Host, Port)}";
}
