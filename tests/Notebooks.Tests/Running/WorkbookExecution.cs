using Support;

namespace Notebooks.Tests.Running;

/// <summary>Runs each notebook of the product once, those that it needs first.</summary>
public sealed class WorkbookExecution : IDisposable
{
    private readonly TempFolder _folder = TempFolder.Create("workbook");
    private readonly Dictionary<string, ExecutedNotebook> _runs = new(StringComparer.Ordinal);

    internal async Task<ExecutedNotebook> RunAsync(string name)
    {
        if (_runs.TryGetValue(name, out var known))
        {
            return known;
        }

        var input = NotebookCase.Read(name, _folder.Path);
        foreach (var needed in input.Needs)
        {
            await RunAsync(needed);
        }

        var run = await HostProcess.RunAsync(
            Workbook.PathOf(name), _folder.File("executed", name + ".ipynb"), input.Parameters);
        _runs[name] = run;
        return run;
    }

    public void Dispose() => _folder.Dispose();
}
