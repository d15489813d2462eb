using Notebooks.Tests.Running;
using Support;

namespace Notebooks.Tests.Scripts;

/// <summary>Converts and runs each notebook of the product once, those that it needs first.</summary>
public sealed class ScriptExecution : IDisposable
{
    private readonly TempFolder _folder = TempFolder.Create("scripts");
    private readonly Dictionary<string, (int ExitCode, string Output, string Errors)> _runs =
        new(StringComparer.Ordinal);

    internal async Task<(int ExitCode, string Output, string Errors)> RunAsync(string name)
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

        var script = await ConvertedScript.MakeAsync(Workbook.PathOf(name), _folder.File("scripts", name));
        return _runs[name] = await script.RunAsync(input.Parameters);
    }

    public void Dispose() => _folder.Dispose();
}
