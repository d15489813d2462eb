using Notebooks.Tests.Running;

namespace Notebooks.Tests.Scripts;

/// <summary>Converts and runs each notebook of the product once, those that it needs first.</summary>
public sealed class ScriptExecution : IDisposable
{
    private readonly WorkbookFolder _folder = new();
    private readonly Dictionary<string, (int ExitCode, string Output, string Errors)> _runs =
        new(StringComparer.Ordinal);

    /// <summary>Where the notebooks' relative paths lead.</summary>
    internal string Folder => _folder.Notebooks;

    internal async Task<(int ExitCode, string Output, string Errors)> RunAsync(string name)
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

        // Converted where it lies in the repository, because the script refers to projects by relative paths.
        var script = await ConvertedScript.MakeAsync(Workbook.PathOf(name), _folder.PathOf("scripts", name));
        return _runs[name] = await script.RunAsync(_folder.Notebooks, input.Parameters);
    }

    public void Dispose() => _folder.Dispose();
}
