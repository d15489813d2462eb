namespace Spark.Gateway.Wire;

/// <summary>A connection ended in the middle of a call.</summary>
internal sealed class GatewayLostException(string message, Exception? innerException = null)
    : Exception(message, innerException);
