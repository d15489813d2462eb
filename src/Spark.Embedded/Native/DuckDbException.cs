namespace Spark.Embedded.Native;

/// <summary>What DuckDB said, in its own words.</summary>
internal sealed class DuckDbException(string message, NativeErrorType kind) : Exception(message)
{
    public NativeErrorType Kind { get; } = kind;
}
