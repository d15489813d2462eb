using Notebooks.Tests.Running;

namespace Notebooks.Tests.Scripts;

/// <summary>
/// Converts notebooks and compiles their scripts by one build, because starting a build costs more than compiling.
/// </summary>
internal sealed class ScriptBuild
{
    private readonly string _folder;
    private readonly Dictionary<string, string> _refusals;
    private readonly string _log;

    private ScriptBuild(string folder, Dictionary<string, string> refusals, string log)
    {
        _folder = folder;
        _refusals = refusals;
        _log = log;
    }

    public static async Task<ScriptBuild> RunAsync(IReadOnlyList<string> notebooks, string folder)
    {
        var refusals = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var notebook in notebooks)
        {
            var name = Path.GetFileNameWithoutExtension(notebook);
            var (exitCode, output, errors) = await ChildProcess.RunAsync(
                ConverterAssembly(), Path.GetDirectoryName(notebook)!,
                "convert", notebook, "--out", Path.Combine(folder, name));
            if (exitCode != 0)
            {
                refusals[name] = output + errors;
            }
        }

        var projects = Directory.GetFiles(folder, "*.csproj", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(project => $"  <Project Path=\"{Path.GetRelativePath(folder, project)}\" />\n");
        var solution = Path.Combine(folder, "scripts.slnx");
        await File.WriteAllTextAsync(solution, $"<Solution>\n{string.Concat(projects)}</Solution>\n");
        var build = await ChildProcess.RunAsync("build", folder, solution, "--verbosity", "quiet", "--nologo");
        return new ScriptBuild(folder, refusals, build.Output + build.Errors);
    }

    /// <summary>The compiled program; without one, what the converter or the compiler said.</summary>
    public string ProgramOf(string name)
    {
        Assert.False(_refusals.TryGetValue(name, out var refusal), refusal);
        var program = Directory
            .GetFiles(Path.Combine(_folder, name), "*.runtimeconfig.json", SearchOption.AllDirectories)
            .SingleOrDefault(file => file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}"));
        Assert.True(program is not null, _log);
        return program.Replace(".runtimeconfig.json", ".dll", StringComparison.Ordinal);
    }

    // Beside this assembly's own output folder, in the same configuration.
    private static string ConverterAssembly()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(configuration.Parent!.Parent!.FullName, "NbToScript", configuration.Name, "NbToScript.dll");
    }
}
