namespace Launcher.Clusters.Journals;

internal enum CleanWhen
{
    Always,
    Success,
    Never,
}

/// <summary>What was set for a run and holds for whoever takes it to its end.</summary>
internal sealed record RunPolicies
{
    public static readonly RunPolicies Default = new();

    /// <summary>Most clusters that are asked for, one after the other.</summary>
    public int MostAttempts { get; init; } = 3;

    /// <summary>Topic that hears of the end; null for none.</summary>
    public string? NotifyTopic { get; init; }

    /// <summary>Where the run's figures go; null for nowhere.</summary>
    public string? MetricsNamespace { get; init; }

    /// <summary>Role with which EventBridge Scheduler ends the cluster at its deadline; null without.</summary>
    public string? DeadlineRole { get; init; }

    /// <summary>No cluster may run without that guard.</summary>
    public bool DeadlineRequired { get; init; }

    /// <summary>KMS key of what is written to S3, the journal among it; null for S3's own keys.</summary>
    public string? StorageKey { get; init; }

    public CleanWhen CleanTemp { get; init; } = CleanWhen.Always;

    public CleanWhen CleanLogs { get; init; } = CleanWhen.Never;
}
