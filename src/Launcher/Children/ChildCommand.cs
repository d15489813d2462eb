namespace Launcher.Children;

/// <summary>A program to start. A null value in <see cref="Environment"/> removes the variable.</summary>
internal sealed record ChildCommand(string FileName, IReadOnlyList<string> Arguments, string WorkingDirectory)
{
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();
}
