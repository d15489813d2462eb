namespace Launcher.Building;

/// <summary>How a built script is started.</summary>
internal sealed record BuiltProgram(string FileName, IReadOnlyList<string> Arguments, string Assembly);
