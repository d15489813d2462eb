using System.Text.RegularExpressions;
using Launcher.Clusters.Explaining.Causes;
using Launcher.Clusters.Outcomes;

namespace Launcher.Clusters.Explaining.Steps;

/// <summary>Whose memory did not suffice, how much it had, and the two settings that give more.</summary>
internal static partial class MemoryVerdicts
{
    private const int Killed = 137;
    private const int OverLimit = -104;

    public static Verdict Of(
        Finding cause,
        IReadOnlyList<Finding> findings,
        ExitSigns exits,
        JobSettings settings)
    {
        var signs = findings.Where(finding => finding.Sign == FailureClass.Memory).ToList();
        var executor = signs
            .Select(finding => Executor().Match(finding.Text))
            .FirstOrDefault(match => match.Success)?.Groups[1].Value;
        var isExecutor = executor is not null
            || signs.Exists(finding => finding.Origin is LogOrigin.ExecutorJvm or LogOrigin.ExecutorWorker);
        var isDriver = exits.Application is Killed or OverLimit || !isExecutor;
        var who = (isDriver, isExecutor) switch
        {
            (true, true) => $"The driver and {Executors(executor)}",
            (true, false) => "The driver",
            _ => Capital(Executors(executor)),
        };
        var sizes = signs.Select(finding => Sizes().Match(finding.Text)).FirstOrDefault(match => match.Success);
        var size = sizes is null ? "" : $", {sizes.Groups[1].Value} of {sizes.Groups[2].Value} in its container";
        return Verdict.Failure(
            FailureClass.Memory,
            $"{who} needed more memory than there was ({What(cause, exits)}{size}).",
            $"Raise {string.Join(" and ", Settings(cause, isDriver, isExecutor, settings))}, in 'spark', on machines "
                + "that have it; or give each task less data by more partitions.",
            cause.Kind == FindingKind.ErrorLine ? Confidence.Medium : Confidence.High,
            evidence: [cause.ToEvidence(), .. Others(cause, signs)]);
    }

    public static Verdict OfExit(int exitCode, string step) =>
        Verdict.Failure(
            FailureClass.Memory,
            $"The driver of step {step} was killed, most likely for want of memory (exit code {exitCode}).",
            "Raise 'spark.driver.memory' and 'spark.driver.memoryOverhead', in 'spark'.",
            Confidence.Medium);

    private static string What(Finding cause, ExitSigns exits) =>
        cause.Type is { } type && cause.Kind != FindingKind.Record
            ? Sentences.Of($"{type}: {cause.Message}").TrimEnd('.')
            : exits.Application is Killed or OverLimit
                ? $"exit code {exits.Application}"
                : Sentences.Of(cause.Message).TrimEnd('.');

    private static IEnumerable<string> Settings(Finding cause, bool isDriver, bool isExecutor, JobSettings settings)
    {
        // The program's own heap has a limit of its own inside the overhead.
        var isProgram = cause.Type == "OutOfMemoryException"
            || cause.Text.Contains("GC heap", StringComparison.Ordinal);
        if (isDriver)
        {
            yield return Shown(
                isProgram ? "spark.yarn.appMasterEnv.DOTNET_GCHeapHardLimit" : "spark.driver.memory", settings);
            yield return Shown("spark.driver.memoryOverhead", settings);
        }

        if (isExecutor)
        {
            yield return Shown(
                isProgram ? "spark.executorEnv.DOTNET_GCHeapHardLimit" : "spark.executor.memory", settings);
            yield return Shown("spark.executor.memoryOverhead", settings);
        }
    }

    private static string Shown(string name, JobSettings settings) =>
        settings[name] is { } now ? $"'{name}' (now {now})" : $"'{name}'";

    private static IEnumerable<Evidence> Others(Finding cause, IEnumerable<Finding> signs) =>
        signs
            .Where(finding => finding.File != cause.File)
            .DistinctBy(finding => finding.File?.Address)
            .Take(2)
            .Select(finding => finding.ToEvidence());

    private static string Executors(string? number) => number is null ? "executors" : $"executor {number}";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex(@"\b[Ee]xecutor (\d{1,6})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Executor();

    [GeneratedRegex(
        @"(\d+(?:\.\d+)? ?[KMGT]i?B) of (\d+(?:\.\d+)? ?[KMGT]i?B)(?: physical| virtual)? memory used",
        RegexOptions.CultureInvariant)]
    private static partial Regex Sizes();
}
