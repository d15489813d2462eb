using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Sql;

namespace Spark.Embedded.Functions;

/// <summary>A row that a function must refuse, as Spark does; the query fails with this sentence.</summary>
internal sealed class QueryFailure(string? errorClass, string message)
    : Exception(errorClass is null ? message : $"[{errorClass}] {message}")
{
    public string? ErrorClass { get; } = errorClass;

    /// <summary>Runs something outside of the database; a refused row is what users see as a failed query.</summary>
    public static T Translated<T>(Func<T> run)
    {
        try
        {
            return run();
        }
        catch (QueryFailure failure)
        {
            throw new EngineException(failure.Message, failure) { ErrorClass = failure.ErrorClass };
        }
    }

    [DoesNotReturn]
    public static void Throw(string? errorClass, string message) => throw new QueryFailure(errorClass, message);
}
