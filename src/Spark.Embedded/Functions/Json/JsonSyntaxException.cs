namespace Spark.Embedded.Functions.Json;

/// <summary>A text that is not JSON, as far as it was read.</summary>
internal sealed class JsonSyntaxException(string message) : Exception(message);
