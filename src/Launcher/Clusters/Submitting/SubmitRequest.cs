namespace Launcher.Clusters.Submitting;

/// <summary>What a person asked 'submit' to do.</summary>
internal sealed record SubmitRequest(string Path, string ClusterId)
{
    public IReadOnlyList<string> ScriptOptions { get; init; } = [];

    public bool Waits { get; init; }

    public bool Evaluates { get; init; }

    /// <summary>The notebook that evaluates; null for the one beside the script.</summary>
    public string? Evaluation { get; init; }

    public string? InputData { get; init; }

    public string? TestFraction { get; init; }

    public string? Metric { get; init; }

    public string? Config { get; init; }

    public string? Profile { get; init; }

    /// <summary>Null for one of this very command.</summary>
    public string? Token { get; init; }

    public string? Artifacts { get; init; }

    /// <summary>Settings by key, as they were given.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Flags { get; init; }
}
