namespace Launcher.Clusters.Logs;

/// <summary>Whose logs a person wants to see.</summary>
internal enum LogPart
{
    Driver,
    Executors,
    Bootstrap,

    /// <summary>All of a step, of its application and of the bootstrap.</summary>
    Everything,
}
