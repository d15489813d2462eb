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
    Run,
    Collect,
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
