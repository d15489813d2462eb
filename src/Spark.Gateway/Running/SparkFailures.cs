using System.Text.RegularExpressions;
using Microsoft.Spark.Sql;
using Spark.Gateway.Wire;
using Spark.Gateway.Workers;

namespace Spark.Gateway.Running;

/// <summary>Failures of the JVM as exceptions of the public API.</summary>
internal static partial class SparkFailures
{
    /// <summary>
    /// An analysis failure keeps its meaning; everything else is an <see cref="EngineException"/> that says what the
    /// innermost cause says. Memory that ran out is named with the setting to raise.
    /// </summary>
    /// <param name="failure">What the JVM threw.</param>
    /// <param name="setting">Value of a setting of the running Spark; null when it is not set.</param>
    public static Exception Translated(JavaException failure, Func<string, string?> setting) =>
        FailureText.Find(failure) is { } lambda ? lambda
        : failure.SimpleMessage is { } analysis
            ? new AnalysisException(failure.ErrorClass, WithoutHead(analysis), at: null)
            : new EngineException(Message(failure, setting), failure)
            {
                ErrorClass = failure.ErrorClass,
                JavaStack = failure.JavaStack,
            };

    private static string Message(JavaException failure, Func<string, string?> setting)
    {
        if (failure.Causes.FirstOrDefault(IsOutOfMemory) is { } exhausted)
        {
            return $"The JVM of Spark ran out of memory ({Said(exhausted)}). Raise 'spark.driver.memory', which is "
                + $"'{setting("spark.driver.memory") ?? "1g"}', before the session starts.";
        }

        var lost = failure.Causes.Select(cause => LostExecutor().Match(cause.Message ?? string.Empty))
            .FirstOrDefault(match => match.Success);
        return lost is null
            ? Said(failure.Innermost)
            : $"An executor of Spark was lost: {lost.Groups[1].Value.Trim()} When its memory ran out, raise "
                + "'spark.executor.memory' or 'spark.executor.memoryOverhead' before the session starts.";
    }

    private static string Said(JavaCause cause) => string.IsNullOrWhiteSpace(cause.Message)
        ? cause.SimpleName
        : cause.Message;

    private static bool IsOutOfMemory(JavaCause cause) =>
        cause.ClassName is "java.lang.OutOfMemoryError" or "org.apache.spark.memory.SparkOutOfMemoryError"
        || (cause.Message?.Contains("java.lang.OutOfMemoryError", StringComparison.Ordinal) ?? false);

    /// <summary>The class of the failure stands in front of its text again when the exception is made.</summary>
    private static string WithoutHead(string message) => ErrorClassHead().Replace(message, string.Empty, 1);

    [GeneratedRegex(@"^\[[A-Z][A-Z0-9_.]*\] ", RegexOptions.CultureInvariant)]
    private static partial Regex ErrorClassHead();

    [GeneratedRegex(@"ExecutorLostFailure \([^)]*\) Reason: ([^\n]*)", RegexOptions.CultureInvariant)]
    private static partial Regex LostExecutor();
}
