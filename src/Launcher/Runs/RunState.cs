namespace Launcher.Runs;

internal enum RunState
{
    Running,
    Completed,
    Failed,

    /// <summary>A person stopped it.</summary>
    Cancelled,

    /// <summary>Its launcher was killed or the machine went down.</summary>
    Interrupted,
}
