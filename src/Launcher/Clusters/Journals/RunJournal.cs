using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Prices;

namespace Launcher.Clusters.Journals;

/// <summary>
/// All that any process needs to take a run to its end. One object in S3, <c>runs/&lt;run id&gt;/journal.json</c>
/// below the packages' folder: created once, changed only where nobody else changed it meanwhile.
/// </summary>
internal sealed record RunJournal
{
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    /// <summary>The first 16 digits of the token.</summary>
    public required string RunId { get; init; }

    /// <summary>The whole token, as in the cluster's tag.</summary>
    public required string Token { get; init; }

    public required string Job { get; init; }

    /// <summary>The notebook or project, for people.</summary>
    public required string Source { get; init; }

    public required JournalState State { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Updated { get; init; }

    public Lease? Lease { get; init; }

    public required string Region { get; init; }

    /// <summary>Folder of EMR's logs.</summary>
    public required string Logs { get; init; }

    /// <summary>RunJobFlow calls to try in turn while there is no capacity; the first is the plan's.</summary>
    public required IReadOnlyList<JsonObject> Requests { get; init; }

    /// <summary>When the cluster has to be told to end.</summary>
    public required DateTimeOffset Deadline { get; init; }

    public required int StartupMinutes { get; init; }

    public decimal? MaxCostUsd { get; init; }

    /// <summary>What the plan expected it to cost; null where a price was unknown.</summary>
    public PriceRange? Estimate { get; init; }

    public RunPolicies Policies { get; init; } = RunPolicies.Default;

    /// <summary>What a launch needs in S3, put there or found there.</summary>
    public IReadOnlyList<string> Uploads { get; init; } = [];

    public IReadOnlyList<LaunchAttempt> Attempts { get; init; } = [];

    /// <summary>What unclear calls launched beside the attempts' clusters; it has to end as well.</summary>
    public IReadOnlyList<string> Extras { get; init; } = [];

    /// <summary>Why we decided to end the cluster before its work was done.</summary>
    public FailureClass? Stop { get; init; }

    /// <summary>The same in a sentence, with the amounts.</summary>
    public string? StopCause { get; init; }

    /// <summary>What a person must hear of besides the verdict, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Set from FINISHING on.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Set when the run is over.</summary>
    public ClusterRecord? Record { get; init; }

    [JsonIgnore]
    public bool IsOver => State is JournalState.Done or JournalState.Failed or JournalState.Lost;

    /// <summary>The cluster of the attempt that is going on or was the last.</summary>
    [JsonIgnore]
    public string? ClusterId => Attempts.Count > 0 ? Attempts[^1].ClusterId : null;
}
