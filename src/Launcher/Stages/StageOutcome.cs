using Launcher.Runs;

namespace Launcher.Stages;

/// <summary>What a stage leaves to the next, and how it went.</summary>
internal sealed record StageOutcome<T>(T Value, StageState State = StageState.Done, string? Message = null);
