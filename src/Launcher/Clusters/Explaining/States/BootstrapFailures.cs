using System.Globalization;
using System.Text.RegularExpressions;
using Launcher.Clusters.Outcomes;

namespace Launcher.Clusters.Explaining.States;

/// <summary>What EMR says of a bootstrap action that did not work; its log says more.</summary>
internal static partial class BootstrapFailures
{
    private const string Family = "BOOTSTRAP_FAILURE";

    public static bool IsOne(ClusterFacts facts) =>
        facts.Code == Family || facts.Detail(Family) is not null;

    /// <summary>Counted from 1, as in the folder of its log.</summary>
    public static int? ActionOf(ClusterFacts facts) =>
        Texts(facts).Select(text => Action().Match(text)).FirstOrDefault(match => match.Success) is { } found
            ? int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : null;

    public static string? InstanceOf(ClusterFacts facts) =>
        facts.Data("primary-instance-id")
        ?? facts.Data("instance-id")
        ?? Texts(facts).Select(text => InstanceId().Match(text).Value).FirstOrDefault(id => id.Length > 0);

    /// <param name="script">The action's script, where EMR tells it.</param>
    /// <param name="said">What it wrote last, where its log could be read.</param>
    public static Verdict Of(ClusterFacts facts, string? script = null, string? said = null)
    {
        var code = facts.Detail(Family) ?? "";
        var number = ActionOf(facts);
        var action = number is null ? "A bootstrap action" : $"Bootstrap action {number}";
        action += script is null ? "" : $" ('{script}')";
        var place = InstanceOf(facts) is { } instance ? $" on '{instance}'" : "";
        var (cause, next, isWorthRetrying) = code switch
        {
            _ when code.Contains("DOWNLOAD_FAILED", StringComparison.Ordinal) => (
                $"{action} could not be downloaded{place}.",
                "Run again; if it repeats, check that the instance profile may read the script and that the subnet "
                    + "has a way to S3.",
                true),
            _ when code.Contains("FILE_NOT_FOUND", StringComparison.Ordinal) => (
                $"The file of {Lower(action)} does not exist{place}.",
                "Upload the script or correct its address in 'bootstrap'.",
                false),
            _ when code.Contains("DISK_SPACE", StringComparison.Ordinal) => (
                $"The disk was full during the bootstrap{place}.",
                "Raise 'volumes.rootGb' or 'volumes.sizeGb', or install less.",
                false),
            _ when code.Contains("HIVE_METASTORE", StringComparison.Ordinal) => (
                $"The Hive metastore could not be reached during the bootstrap{place}.",
                "Check the metastore's address, its security group and the subnet's routes.",
                true),
            _ => (
                $"{action} failed{place}{ExitOf(facts)}{(said is null ? "." : $": {Sentences.Of(said)}")}",
                "Correct the script; 'logs --bootstrap' shows all that it wrote.",
                said is not null && Network().IsMatch(said)),
        };
        return Verdict.Failure(
            FailureClass.Bootstrap,
            cause,
            next,
            code.Length > 0 ? Confidence.High : Confidence.Medium,
            isWorthRetrying,
            facts.Reasons());
    }

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private static string ExitOf(ClusterFacts facts) =>
        Texts(facts).Select(text => Exit().Match(text)).FirstOrDefault(match => match.Success) is { } found
            ? $" with exit code {found.Groups[1].Value}"
            : "";

    private static IEnumerable<string> Texts(ClusterFacts facts) =>
        [facts.Message, .. facts.Details.Select(detail => detail.ErrorMessage ?? "")];

    [GeneratedRegex(
        @"time[d -]*out|Connection (?:reset|refused|closed)|Could(?: not|n't) (?:resolve|connect)|name resolution"
            + @"|\b50[0234]\b|Too Many Requests|SlowDown",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Network();

    [GeneratedRegex(@"bootstrap action (\d{1,3})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Action();

    [GeneratedRegex(@"\bi-[0-9a-zA-Z]+\b", RegexOptions.CultureInvariant)]
    private static partial Regex InstanceId();

    [GeneratedRegex(@"non-zero return code[^\d-]{0,3}(-?\d{1,5})", RegexOptions.CultureInvariant)]
    private static partial Regex Exit();
}
