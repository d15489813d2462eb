namespace Spark.Gateway.Wire;

/// <summary>The other side does not speak the gateway's protocol, or refused the secret.</summary>
internal sealed class GatewayProtocolException(string message) : Exception(message);
