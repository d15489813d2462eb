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

    public int FileCount => Files.Values.Sum(files => files.Count);

    public long Size => Files.Values.Sum(files => files.Sum(file => file.Size));

    /// <param name="files">What is in each output folder.</param>
    public static RunResults Of(
        ResultDocument? document,
        IReadOnlyDictionary<string, string> outputs,
        IReadOnlyDictionary<string, IReadOnlyList<OutputFile>> files) =>
        new()
        {
            Document = document,
            Headline = document is null ? null : HeadlineReader.Read(document),
            Outputs = outputs.Where(pair => files[pair.Key].Count > 0).ToDictionary(),
            Files = files,
        };
}
