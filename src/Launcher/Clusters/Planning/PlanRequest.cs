using Launcher.Sources;

namespace Launcher.Clusters.Planning;

/// <summary>What a person asked 'plan' to do.</summary>
internal sealed record PlanRequest(string Path)
{
    /// <summary>What the path names; null while it has to be found.</summary>
    public ScriptSource? Source { get; init; }

    public IReadOnlyList<string> ScriptOptions { get; init; } = [];

    public string? Config { get; init; }

    public string? Profile { get; init; }

    /// <summary>Null for one of this very command.</summary>
    public string? Token { get; init; }

    public string? Artifacts { get; init; }

    /// <summary>Settings by key, as they were given.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Flags { get; init; }
}
