using System.Text.RegularExpressions;
using Launcher.Clusters.Explaining.Causes;
using Launcher.Clusters.Explaining.States;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Redaction;

namespace Launcher.Clusters.Explaining.Steps;

/// <summary>Causes that are known by their words: the package, an input, a right, a disk.</summary>
internal static partial class SignVerdicts
{
    public static Verdict Of(FailureClass kind, Finding cause, IReadOnlyList<Finding> findings, ClusterFacts facts)
    {
        // The one that was chosen may tell less than another of the same kind.
        var texts = findings
            .Where(finding => finding.Sign == kind)
            .OrderBy(finding => finding != cause)
            .Select(finding => Secrets.Hide(finding.Text))
            .ToList();
        var (sentence, next) = kind switch
        {
            FailureClass.Package => Package(texts),
            FailureClass.JobAccessDenied => Denied(texts, facts),
            FailureClass.MissingInput => Missing(texts),
            _ => DiskFull(cause, facts),
        };
        return Verdict.Failure(
            kind,
            sentence,
            next,
            cause.Kind == FindingKind.ErrorLine || cause.Origin == LogOrigin.Client
                ? Confidence.Medium
                : Confidence.High,
            evidence: cause.ToEvidence());
    }

    private static (string Cause, string Next) Package(IReadOnlyList<string> texts)
    {
        const string Again =
            "Make the package again with 'package --runtime linux-x64', or 'linux-arm64' for Graviton machines, and "
                + "do not repack it.";
        var run = First(texts, Program());
        var path = run?.Groups["path"].Value ?? "./job/app";
        return run?.Groups["code"].Value switch
        {
            "2" => (
                $"The package is not relocatable or lacks its program: '{path}' cannot be started because it, or the "
                    + "loader that it names, is not there (error=2).",
                Again),
            "13" => (
                $"The package's program '{path}' is not executable (error=13): its permissions got lost on the way.",
                Again),
            "8" => (
                $"The package's program '{path}' is made for another kind of machine (error=8).",
                Again),
            _ when First(texts, Glibc()) is { } newer => (
                $"The package needs {newer.Groups["version"].Value}, which is newer than what the machines have.",
                "Build on a system that is no newer than Amazon Linux 2023, or use a newer EMR release."),
            _ when First(texts, OtherMachine()) is not null => (
                $"The package's program '{path}' is made for another kind of machine.",
                Again),
            _ => (
                $"The package cannot run on the machines: {Sentences.Of(LastOf(texts))}",
                Again),
        };
    }

    private static (string Cause, string Next) Denied(IReadOnlyList<string> texts, ClusterFacts facts)
    {
        var role = facts.Cluster.Ec2InstanceAttributes?.IamInstanceProfile ?? "of the machines";
        var action = First(texts, Action())?.Groups["action"].Value;
        var address = First(texts, Address())?.Value ?? First(texts, Resource())?.Groups["resource"].Value;
        return (
            $"The instance role '{role}' may not {(action is null ? "read or write" : $"do '{action}' on")} "
                + $"'{address ?? "what the job asked of S3"}' (403).",
            $"Allow the role {(action is null ? "'s3:GetObject', 's3:PutObject' and 's3:ListBucket'" : $"'{action}'")} "
                + "there, and 'kms:Decrypt' where it is encrypted with a key of yours; then run again.");
    }

    private static (string Cause, string Next) Missing(IReadOnlyList<string> texts)
    {
        var path = (First(texts, MissingPath()) ?? First(texts, QuotedPath()) ?? First(texts, Address()))?
            .Groups.Values.LastOrDefault(group => group.Success)?.Value.TrimEnd('.', ',', ';');
        return texts.Any(text => text.Contains("InvalidObjectState", StringComparison.Ordinal))
            ? (
                $"'{path ?? "An input"}' is archived and cannot be read.",
                "Restore it from Glacier, or read another copy.")
            : (
                path is null
                    ? $"An input is missing: {Sentences.Of(LastOf(texts))}"
                    : $"'{path}' does not exist, and the job reads it.",
                "Put it there or correct the option that names it; a cluster reads S3 and none of your machine's "
                    + "files.");
    }

    private static (string Cause, string Next) DiskFull(Finding cause, ClusterFacts facts)
    {
        var where = cause.Origin is LogOrigin.ExecutorJvm or LogOrigin.ExecutorWorker ? "an executor" : "the driver";
        var volumes = facts.Instances.Select(instance => instance.EbsVolumes?.Count ?? 0).DefaultIfEmpty(0).Max();
        var has = volumes > 0 ? $" A machine has {volumes} volumes now, the root among them." : "";
        return (
            $"A disk of the cluster is full, as {where} found: {Sentences.Of(cause.Message)}",
            $"Raise 'volumes.sizeGb', 'volumes.count' or 'core.count', so that shuffles and caches fit.{has}");
    }

    private static string LastOf(IReadOnlyList<string> texts) =>
        texts.Count == 0 ? "" : texts[0].Split('\n')[0].TrimStart(':', ' ');

    private static Match? First(IReadOnlyList<string> texts, Regex words) =>
        texts.Select(text => words.Match(text)).FirstOrDefault(match => match.Success);

    [GeneratedRegex(
        "Cannot run program \"(?<path>[^\"]*)\".*?error=(?<code>\\d+)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Program();

    [GeneratedRegex("`?(?<version>GLIBC(?:XX)?_[\\d.]+)'? not found", RegexOptions.CultureInvariant)]
    private static partial Regex Glibc();

    [GeneratedRegex("Exec format error|cannot execute", RegexOptions.CultureInvariant)]
    private static partial Regex OtherMachine();

    [GeneratedRegex(@"s3[an]?://[^\s,;:'""()]+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"not authorized to perform: (?<action>[a-z0-9]+:\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Action();

    [GeneratedRegex(@"on resource: ""?(?<resource>[^\s""]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Resource();

    [GeneratedRegex(
        @"(?:[Pp]ath does not exist|No such file or directory|FileNotFoundException): (?:[Ff]ile )?(?!No such)(\S+)",
        RegexOptions.CultureInvariant)]
    private static partial Regex MissingPath();

    [GeneratedRegex(@"(?:find (?:a part of the path|file)|There is no file) '([^']+)'", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedPath();
}
