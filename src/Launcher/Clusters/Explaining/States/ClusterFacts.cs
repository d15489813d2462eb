using System.Globalization;
using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Access;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Requests;

namespace Launcher.Clusters.Explaining.States;

/// <summary>What EMR says of a cluster, each part of which it may leave out.</summary>
internal sealed class ClusterFacts(EndedCluster ended)
{
    public Cluster Cluster => ended.Cluster;

    public FailureClass? OurStop => ended.OurStop;

    public string Id => Cluster.Id ?? "";

    public string State => Cluster.Status?.State?.Value ?? "";

    public bool IsGone => State.StartsWith("TERMINATED", StringComparison.Ordinal);

    /// <summary>Empty where EMR gives no reason.</summary>
    public string Code => Cluster.Status?.StateChangeReason?.Code?.Value ?? "";

    public string Message => Redaction.Secrets.Hide(Cluster.Status?.StateChangeReason?.Message ?? "").Trim();

    public IReadOnlyList<ErrorDetail> Details => Cluster.Status?.ErrorDetails ?? [];

    public bool WasReady => Cluster.Status?.Timeline?.ReadyDateTime is not null;

    public bool HasSteps => ended.Steps is { Count: > 0 };

    /// <summary>Oldest first.</summary>
    public IEnumerable<StepSummary> Steps => (ended.Steps ?? []).Reverse();

    public IReadOnlyList<Instance> Instances => ended.Instances ?? [];

    public bool KnowsInstances => ended.Instances is not null;

    /// <summary>The first that failed: later ones may have failed for want of its work.</summary>
    public StepSummary? FailedStep => Steps.FirstOrDefault(step => StateOf(step) == "FAILED");

    /// <summary>As the launch wrote it into the cluster's tags.</summary>
    public DateTimeOffset? Deadline =>
        DateTimeOffset.TryParse(
            Cluster.Tags?.Find(tag => tag.Key == LaunchRequest.DeadlineTag)?.Value,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var deadline)
            ? deadline
            : null;

    public DateTimeOffset? Ended => UtcTime.Of(Cluster.Status?.Timeline?.EndDateTime);

    /// <summary>When the cluster was told to end, as its steps saw it.</summary>
    public DateTimeOffset? Stopped => Steps.Max(step => UtcTime.Of(step.Status?.Timeline?.EndDateTime)) ?? Ended;

    public static string StateOf(StepSummary step) => step.Status?.State?.Value ?? "";

    /// <summary>A value that some error detail has under this name.</summary>
    public string? Data(string name) =>
        Details
            .SelectMany(detail => detail.ErrorData ?? [])
            .Select(data => data.GetValueOrDefault(name))
            .FirstOrDefault(value => !string.IsNullOrEmpty(value));

    /// <summary>The code of the first error detail that begins like this.</summary>
    public string? Detail(string beginning) =>
        Details
            .Select(detail => detail.ErrorCode)
            .FirstOrDefault(code => code?.StartsWith(beginning, StringComparison.Ordinal) == true);

    /// <summary>All that DescribeCluster gives as reasons.</summary>
    public Evidence Reasons()
    {
        var details = Details.Select(detail => Redaction.Secrets.Hide($"{detail.ErrorCode}: {detail.ErrorMessage}"));
        return new Evidence("DescribeCluster", null, null, [$"{State} {Code}: {Message}", .. details]);
    }
}
