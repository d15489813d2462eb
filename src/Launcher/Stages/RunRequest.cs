namespace Launcher.Stages;

/// <summary>What a person asked 'run' to do.</summary>
internal sealed record RunRequest(string Path)
{
    public IReadOnlyList<string> ScriptOptions { get; init; } = [];

    /// <summary>The engine that the person chose; null leaves the choice to variables and the script.</summary>
    public string? Engine { get; init; }

    public string? Master { get; init; }

    /// <summary>Run although an earlier run has the same result, or was stopped half-way.</summary>
    public bool Force { get; init; }

    /// <summary>Null for 'artifacts' under the repository.</summary>
    public string? Artifacts { get; init; }
}
