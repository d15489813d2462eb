using Launcher.Clusters.Journals;

namespace Launcher.Clusters.Running;

/// <summary>Where a run stands when its driver returns.</summary>
/// <param name="IsDetached">The run goes on without this process; the last note says how to come back to it.</param>
/// <param name="Notes">What a person must hear of, in sentences.</param>
internal sealed record ClusterRunResult(
    RunJournal Journal,
    int ExitCode,
    bool IsDetached,
    IReadOnlyList<string> Notes);
