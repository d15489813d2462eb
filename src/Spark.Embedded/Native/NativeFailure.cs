using System.Text.RegularExpressions;
using Microsoft.Spark.Sql;
using Spark.Lambdas;

namespace Spark.Embedded.Native;

/// <summary>Turns what DuckDB reports into the exceptions that users meet.</summary>
internal static partial class NativeFailure
{
    public static unsafe Exception Of(NativeResult* result, string sql, CancellationToken cancellation) =>
        Of(NativeText.Borrowed(DuckDb.ResultError(result)), DuckDb.ResultErrorType(result), sql, cancellation);

    public static Exception Of(string message, NativeErrorType kind, string sql, CancellationToken cancellation)
    {
        (var failure, message) = CallbackFailures.Take(message);
        if (failure is not null && OfCallback(failure, sql, cancellation) is { } known)
        {
            return known;
        }

        var cause = new DuckDbException(message, kind);
        if (cancellation.IsCancellationRequested && message.StartsWith("INTERRUPT", StringComparison.Ordinal))
        {
            return new OperationCanceledException("The action was cancelled.", cause, cancellation);
        }

        if (message.Contains("More than one row returned by a subquery", StringComparison.Ordinal))
        {
            return new EngineException(
                "More than one row returned by a subquery used as an expression. Let it return one row, by an "
                    + "aggregate or LIMIT 1.",
                cause
            )
            {
                ErrorClass = "SCALAR_SUBQUERY_TOO_MANY_ROWS",
                Sql = sql,
            };
        }

        var text = Prefix().Replace(message, string.Empty, 1).Trim();
        var errorClass = ErrorClass().Match(text);
        return new EngineException(errorClass.Success ? text[errorClass.Index..] : text, cause)
        {
            ErrorClass = errorClass.Success ? errorClass.Groups[1].Value : null,
            Sql = sql,
        };
    }

    /// <summary>What a function of the program, or a query within the query, ended with.</summary>
    private static Exception? OfCallback(Exception failure, string sql, CancellationToken cancellation) =>
        failure switch
        {
            LambdaException lambda => new EngineException(lambda.Message, lambda.InnerException)
            {
                ErrorClass = LambdaException.ErrorClass,
                Sql = sql,
            },
            EngineException inner => new EngineException(inner.Message, inner.InnerException ?? inner)
            {
                ErrorClass = inner.ErrorClass,
                Sql = sql,
            },
            OperationCanceledException => new OperationCanceledException(failure.Message, failure, cancellation),
            _ => null,
        };

    [GeneratedRegex(@"^[A-Za-z ]+ Error: ")]
    private static partial Regex Prefix();

    // C# functions report Spark's error class in brackets before their sentence.
    [GeneratedRegex(@"^\[([A-Z0-9_]+(?:\.[A-Z0-9_]+)*)\] ")]
    private static partial Regex ErrorClass();
}
