using System.Diagnostics.CodeAnalysis;

namespace Spark.Embedded.Functions;

/// <summary>A row that a function must refuse, as Spark does; the query fails with this sentence.</summary>
internal sealed class QueryFailure(string? errorClass, string message)
    : Exception(errorClass is null ? message : $"[{errorClass}] {message}")
{
    public string? ErrorClass { get; } = errorClass;

    [DoesNotReturn]
    public static void Throw(string? errorClass, string message) => throw new QueryFailure(errorClass, message);
}
