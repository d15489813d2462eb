using System.Text.Json.Nodes;
using Notebooks.Tests.Running;

namespace Notebooks.Tests.Scripts;

/// <summary>Converts all notebooks and runs each script once, those that it needs first.</summary>
public sealed class ScriptExecution : IAsyncLifetime
{
    private readonly WorkbookFolder _folder = new();
    private readonly Dictionary<string, (int ExitCode, string Output, string Errors)> _runs =
        new(StringComparer.Ordinal);
    private ScriptBuild _build = null!;

    /// <summary>Where the notebooks' relative paths lead.</summary>
    internal string Folder => _folder.Notebooks;

    // Notebooks are converted where they lie in the repository, because scripts refer to projects by relative paths.
    public async ValueTask InitializeAsync() => _build = await ScriptBuild.RunAsync(
        [.. Workbook.Files, Fixtures.PathOf("plain.ipynb")], _folder.PathOf("scripts"));

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

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

        return _runs[name] = await RunAsync(name, input.Parameters);
    }

    internal async Task<(int ExitCode, string Output, string Errors)> RunAsync(string name, JsonObject parameters)
    {
        var file = _folder.PathOf("scripts", name + ".parameters.json");
        await File.WriteAllTextAsync(file, parameters.ToJsonString());
        return await ChildProcess.RunAsync(_build.ProgramOf(name), Folder, "--params-file", file);
    }
}
