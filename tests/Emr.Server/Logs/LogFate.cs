namespace Emr.Server.Logs;

/// <summary>What becomes of a cluster's logs on their way to S3.</summary>
internal sealed record LogFate
{
    /// <summary>From the end of the cluster to the last logs.</summary>
    public TimeSpan AfterTermination { get; init; }

    /// <summary>Nothing comes before the end.</summary>
    public bool OnlyAtTheEnd { get; init; }

    public bool AreLost { get; init; }

    public bool AreCutOff { get; init; }

    /// <summary>Both forms are seen in the field.</summary>
    public string Extension { get; init; } = ".gz";
}
