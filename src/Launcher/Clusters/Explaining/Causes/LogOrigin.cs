namespace Launcher.Clusters.Explaining.Causes;

/// <summary>Who wrote a finding; whose word counts most comes first.</summary>
internal enum LogOrigin
{
    DriverProgram,
    DriverJvm,
    ExecutorWorker,
    ExecutorJvm,

    /// <summary>Submitted the job and saw it fail from afar.</summary>
    Client,
}
