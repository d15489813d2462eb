using Launcher.Clusters.Journals;
using Launcher.Results;
using Launcher.Runs;

namespace Launcher.Progress;

/// <summary>What a person is told last; also the content of run.json.</summary>
internal sealed record RunSummary
{
    public required string Id { get; init; }

    public required RunState State { get; init; }

    public required int ExitCode { get; init; }

    public required string Source { get; init; }

    public required DateTimeOffset Started { get; init; }

    public required DateTimeOffset Ended { get; init; }

    public required IReadOnlyList<StageRecord> Stages { get; init; }

    public IReadOnlyList<StepRecord> Steps { get; init; } = [];

    /// <summary>True when an earlier run had the same result already.</summary>
    public bool UpToDate { get; init; }

    public string? Message { get; init; }

    public Headline? Headline { get; init; }

    public IReadOnlyDictionary<string, string> Outputs { get; init; } = new Dictionary<string, string>();

    public string? Report { get; init; }

    /// <summary>How it went on the cluster; null for a run on this machine, or one that came to no cluster.</summary>
    public ClusterRecord? Cluster { get; init; }

    public required string Folder { get; init; }
}
