namespace Launcher.Clusters.Journals;

internal enum JournalState
{
    Planned,
    Uploaded,

    /// <summary>Written before the call: from here on a cluster may exist.</summary>
    Launching,

    /// <summary>The cluster's id is known.</summary>
    Launched,
    Running,

    /// <summary>The verdict is known; the cluster has to go, and what is left has to be cleaned up.</summary>
    Finishing,
    Done,
    Failed,

    /// <summary>How the run ended cannot be found out any more.</summary>
    Lost,
}
