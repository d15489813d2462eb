namespace Launcher.Tests;

/// <summary>How a launcher ended and what it said.</summary>
internal sealed record Ended(int ExitCode, string Output, string Error);
