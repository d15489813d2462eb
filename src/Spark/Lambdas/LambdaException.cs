using System.Diagnostics.CodeAnalysis;

namespace Spark.Lambdas;

/// <summary>A C# function of the program ended with an exception; the query ends with this sentence.</summary>
internal sealed class LambdaException(string function, Exception failure)
    : Exception(Sentence(function, failure), failure)
{
    public const string ErrorClass = "FAILED_EXECUTE_UDF";

    public string Function { get; } = function;

    [DoesNotReturn]
    public static void Throw(string function, Exception failure) => throw new LambdaException(function, failure);

    private static string Sentence(string function, Exception failure)
    {
        var place = SourcePlace.Of(failure) is { } line ? $" ({line})" : string.Empty;
        return $"Function '{function}' failed with {failure.GetType().Name}: {failure.Message}{place}";
    }
}
