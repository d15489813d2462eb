namespace Launcher.Runs;

/// <summary>The parts of a run, in their order.</summary>
internal enum Stage
{
    Convert,
    Build,

    /// <summary>Publishing and packing for submission.</summary>
    Package,

    /// <summary>Finding Spark and Java.</summary>
    Spark,

    /// <summary>What a cluster needs goes to S3.</summary>
    Upload,

    /// <summary>From the call that asks for a cluster until it is ready.</summary>
    Cluster,

    /// <summary>The cluster works.</summary>
    Steps,
    Run,
    Collect,

    /// <summary>The cluster goes, and what only this run needed.</summary>
    CleanUp,
    Report,
}

internal enum StageState
{
    Started,
    Done,

    /// <summary>There was nothing to do.</summary>
    UpToDate,
    Failed,
    Cancelled,
}
