namespace Microsoft.Spark.Sql;

/// <summary>
/// The engine failed while running a query that was well formed: bad data, a full disk, a cancelled action.
/// </summary>
public sealed class EngineException(string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>Spark's name for the failure, such as <c>DIVIDE_BY_ZERO</c>; null where Spark has none.</summary>
    public string? ErrorClass { get; init; }

    /// <summary>The SQL text that engine <c>embedded</c> ran; null on other engines.</summary>
    public string? Sql { get; init; }

    /// <summary>The stack of the JVM that engine <c>spark</c> drove; null on other engines.</summary>
    public string? JavaStack { get; init; }
}
