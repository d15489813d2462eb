namespace Spark.Embedded.Functions.Json;

/// <summary>A value that does not fit its type; what could be read of it goes along.</summary>
internal sealed class JsonValueException(string message, object? part = null) : Exception(message)
{
    public object? Part { get; } = part;
}
