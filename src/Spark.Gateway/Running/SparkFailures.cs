using System.Text.RegularExpressions;
using Microsoft.Spark.Sql;
using Spark.Gateway.Wire;
using Spark.Gateway.Workers;

namespace Spark.Gateway.Running;

/// <summary>Failures of the JVM as exceptions of the public API.</summary>
internal static partial class SparkFailures
{
    /// <summary>The name of the one executor of a local master, which is the driver.</summary>
    private const string DriverAsExecutor = "driver";

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

    /// <summary>Whether the work failed because Spark was ending, which does not say why it ended.</summary>
    public static bool IsOfEnding(JavaException failure) => failure.Causes.Any(cause =>
        cause.Message?.Contains("SparkContext was shut down", StringComparison.Ordinal) ?? false);

    private static string Message(JavaException failure, Func<string, string?> setting)
    {
        var task = First(failure, TaskOutOfMemory());
        if (task is not null && task.Groups["executor"].Value != DriverAsExecutor)
        {
            return ExecutorOutOfMemory(task.Groups["said"].Value, setting);
        }

        if (failure.Causes.FirstOrDefault(cause => IsOutOfMemory(cause.ClassName)) is { } exhausted)
        {
            return DriverOutOfMemory(Said(exhausted), setting);
        }

        if (First(failure, OutOfMemory()) is { } mentioned)
        {
            return DriverOutOfMemory(mentioned.Groups["said"].Value, setting);
        }

        return First(failure, LostExecutor()) is { } lost
            ? ExecutorLost(lost.Groups["reason"].Value.Trim(), setting)
            : Said(failure.Innermost);
    }

    private static string DriverOutOfMemory(string said, Func<string, string?> setting) =>
        $"The JVM of Spark ran out of memory ({said}). Raise 'spark.driver.memory', which is "
            + $"'{setting("spark.driver.memory") ?? "1g"}', before the session starts.";

    private static string ExecutorOutOfMemory(string said, Func<string, string?> setting) =>
        $"An executor of Spark ran out of memory ({said}). Raise 'spark.executor.memory', which is "
            + $"'{setting("spark.executor.memory") ?? "1g"}', before the session starts.";

    private static string ExecutorLost(string reason, Func<string, string?> setting) =>
        reason == "Command exited with code 52"
            ? ExecutorOutOfMemory("exit code 52", setting)
            : $"An executor of Spark was lost: {reason.TrimEnd('.')}. When its memory ran out, raise "
                + "'spark.executor.memory' or 'spark.executor.memoryOverhead' before the session starts.";

    private static Match? First(JavaException failure, Regex pattern) => failure.Causes
        .Select(cause => pattern.Match(cause.Message ?? string.Empty))
        .FirstOrDefault(match => match.Success);

    private static string Said(JavaCause cause) => string.IsNullOrWhiteSpace(cause.Message)
        ? cause.SimpleName
        : cause.Message;

    private static bool IsOutOfMemory(string className) =>
        className is "java.lang.OutOfMemoryError" or "org.apache.spark.memory.SparkOutOfMemoryError";

    /// <summary>The class of the failure stands in front of its text again when the exception is made.</summary>
    private static string WithoutHead(string message) => ErrorClassHead().Replace(message, string.Empty, 1);

    [GeneratedRegex(@"^\[[A-Z][A-Z0-9_.]*\] ", RegexOptions.CultureInvariant)]
    private static partial Regex ErrorClassHead();

    [GeneratedRegex(
        @"\(TID \d+\) \([^()\n]* executor (?<executor>[^()\s]+)\): (?:[\w.]+\.)?\w*OutOfMemoryError: (?<said>[^\n]*)",
        RegexOptions.CultureInvariant)]
    private static partial Regex TaskOutOfMemory();

    [GeneratedRegex(@"(?:[\w.]+\.)\w*OutOfMemoryError: (?<said>[^\n]*)", RegexOptions.CultureInvariant)]
    private static partial Regex OutOfMemory();

    [GeneratedRegex(@"ExecutorLostFailure \([^)]*\) Reason: (?<reason>[^\n]*)", RegexOptions.CultureInvariant)]
    private static partial Regex LostExecutor();
}
