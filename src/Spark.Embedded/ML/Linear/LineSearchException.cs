namespace Spark.Embedded.ML.Linear;

/// <summary>No step along a direction makes the function smaller as required.</summary>
internal sealed class LineSearchException(string message) : Exception(message);
