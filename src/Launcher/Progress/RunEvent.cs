using Launcher.Clusters.Submitting;
using Launcher.Clusters.Watching;
using Launcher.Packaging;
using Launcher.Runs;

namespace Launcher.Progress;

/// <summary>What a display is told while a run goes on.</summary>
internal abstract record RunEvent(DateTimeOffset Time);

internal sealed record RunStarted(
    DateTimeOffset Time,
    string RunId,
    string Source,
    string Folder,
    IReadOnlyList<Stage> Stages
) : RunEvent(Time);

/// <summary>The run goes on in the folder of an earlier one.</summary>
internal sealed record RunContinued(DateTimeOffset Time, string RunId, string Folder, string Message) : RunEvent(Time);

internal sealed record StageChanged(
    DateTimeOffset Time,
    Stage Stage,
    StageState State,
    double? Seconds,
    string? Message
) : RunEvent(Time);

/// <summary>A step of the script began.</summary>
internal sealed record StepStarted(DateTimeOffset Time, string Title, int? Index, int? Total, string? Cell)
    : RunEvent(Time);

internal sealed record StepEnded(DateTimeOffset Time, string Title, double Seconds) : RunEvent(Time);

internal sealed record WorkProgressed(DateTimeOffset Time, WorkProgress Progress, Stage Stage = Stage.Run)
    : RunEvent(Time);

internal enum OutputOrigin
{
    /// <summary>The script's standard output.</summary>
    Output,

    /// <summary>The script's standard error where it is no event.</summary>
    Error,

    /// <summary>A log message of the script.</summary>
    Log,

    /// <summary>A value that the notebook shows.</summary>
    Display,

    /// <summary>A diagnostic of converter or compiler.</summary>
    Diagnostic,
}

internal sealed record OutputShown(DateTimeOffset Time, OutputOrigin Origin, string Text, string? Level = null)
    : RunEvent(Time);

/// <summary>The launcher's own remark.</summary>
internal sealed record NoteShown(DateTimeOffset Time, string Text) : RunEvent(Time);

/// <summary>A package is ready to be submitted.</summary>
internal sealed record PackageMade(DateTimeOffset Time, MadePackage Package) : RunEvent(Time);

/// <summary>A look at the cluster that works on the run.</summary>
internal sealed record ClusterSeen(DateTimeOffset Time, ClusterProgress Progress) : RunEvent(Time);

/// <summary>Steps were added to a cluster that is there.</summary>
internal sealed record StepsSubmitted(DateTimeOffset Time, Submission Submission) : RunEvent(Time);

internal sealed record RunEnded(DateTimeOffset Time, RunSummary Summary) : RunEvent(Time);
