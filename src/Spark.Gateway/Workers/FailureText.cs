using System.Text.RegularExpressions;
using Microsoft.Spark.Sql;
using Spark.Gateway.Wire;
using Spark.Lambdas;

namespace Spark.Gateway.Workers;

/// <summary>What a worker says of a failure, and how the driver finds it again in what the JVM says.</summary>
internal static partial class FailureText
{
    private const string StackHead = "--- C# stack ---";
    private const string StackEnd = "--- end of C# stack ---";
    private const string Crash = "Python worker exited unexpectedly";

    /// <param name="failure">The failure.</param>
    /// <param name="heapLimit">Most memory that the runtime was told to use; null when it was told nothing.</param>
    public static string Of(Exception failure, string? heapLimit)
    {
        var cause = failure is LambdaException { InnerException: { } inner } ? inner : failure;
        var wayOut = cause is OutOfMemoryException && heapLimit is not null
            ? $" The C# worker of an executor may use '{heapLimit}' bytes. Raise "
                + "'spark.executorEnv.DOTNET_GCHeapHardLimit' and 'spark.executor.memoryOverhead' together."
            : string.Empty;
        return $"{failure.Message}{wayOut}\n{StackHead}\n{cause}\n{StackEnd}";
    }

    /// <summary>The failure of a C# function in an executor; null when the JVM failed by itself.</summary>
    public static EngineException? Find(JavaException failure)
    {
        var found = failure.Causes
            .Select(cause => Pattern().Match(cause.Message ?? string.Empty))
            .LastOrDefault(match => match.Success);
        return found is null
            ? Died(failure)
            : new EngineException(
                found.Groups["sentence"].Value, new RemoteException(found.Groups["stack"].Value, failure))
            {
                ErrorClass = LambdaException.ErrorClass,
                JavaStack = failure.JavaStack,
            };
    }

    /// <summary>Whether a failure is reported to the JVM; a connection that is gone takes no report.</summary>
    public static bool IsReported(Exception failure) =>
        failure is FileNotFoundException or DirectoryNotFoundException
        || failure is not (IOException or ObjectDisposedException or OperationCanceledException);

    private static EngineException? Died(JavaException failure) =>
        failure.Causes.Any(cause => cause.Message?.Contains(Crash, StringComparison.Ordinal) ?? false)
            ? new EngineException(
                "A C# worker of an executor ended in the middle of a task, as when a function ends the process, "
                + "recurses without end or crashes native code. Its last words are in the executor's log (stderr).",
                failure)
            {
                ErrorClass = failure.ErrorClass,
                JavaStack = failure.JavaStack,
            }
            : null;

    [GeneratedRegex(
        $@"(?:^|PythonException: )(?<sentence>(?:(?!PythonException: ).)*?)\n{StackHead}\n(?<stack>.*?)\n{StackEnd}",
        RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

/// <summary>An exception of an executor, known by its text.</summary>
internal sealed class RemoteException(string text, Exception failure) : Exception(text.Split('\n')[0].Trim(), failure)
{
    public override string StackTrace { get; } = text;
}
