namespace Launcher.Runs;

/// <summary>A step of the script that came to its end.</summary>
internal sealed record StepRecord(string Title, double Seconds);
