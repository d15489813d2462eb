namespace Launcher.Runs;

/// <summary>How a stage of a run went. Seconds are null while it runs.</summary>
internal sealed record StageRecord(Stage Stage, StageState State, double? Seconds, string? Message);
