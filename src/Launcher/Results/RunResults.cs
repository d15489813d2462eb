namespace Launcher.Results;

/// <summary>What a run left.</summary>
internal sealed record RunResults
{
    /// <summary>Null for a script that writes neither summary.json nor metrics.json.</summary>
    public ResultDocument? Document { get; init; }

    public Headline? Headline { get; init; }

    /// <summary>Output folders that hold something, by their role.</summary>
    public required IReadOnlyDictionary<string, string> Outputs { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<OutputFile>> Files { get; init; }
}
