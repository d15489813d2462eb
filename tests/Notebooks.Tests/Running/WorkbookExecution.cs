namespace Notebooks.Tests.Running;

/// <summary>Runs each notebook of the product once, those that it needs first.</summary>
public sealed class WorkbookExecution : IDisposable
{
    private readonly WorkbookFolder _folder = new();
    private readonly Dictionary<string, ExecutedNotebook> _runs = new(StringComparer.Ordinal);

    /// <summary>Where the notebooks' relative paths lead.</summary>
    internal string Folder => _folder.Notebooks;

    internal async Task<ExecutedNotebook> RunAsync(string name)
    {
        if (_runs.TryGetValue(name, out var known))
        {
            return known;
        }

        var input = NotebookCase.Read(name);
        foreach (var needed in input.Needs)
        {
            await RunAsync(needed);
        }

        return _runs[name] = await HostProcess.RunAsync(
            Path.Combine(_folder.Notebooks, name + ".ipynb"),
            _folder.PathOf("executed", name + ".ipynb"),
            input.Parameters);
    }

    public void Dispose() => _folder.Dispose();
}
