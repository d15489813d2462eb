namespace Launcher.Runs;

/// <summary>The parts of a run, in their order.</summary>
internal enum Stage
{
    Convert,
    Build,
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
