using System.Text.Json.Nodes;
using Notebooks.Tests.Running;

namespace Notebooks.Tests.Scripts;

/// <summary>The program that the converter makes of a notebook, built in a folder of its own.</summary>
internal sealed class ConvertedScript
{
    private readonly string _folder;

    private ConvertedScript(string folder) => _folder = folder;

    /// <summary>Converts and compiles; findings and compiler messages are the failure's text.</summary>
    public static async Task<ConvertedScript> MakeAsync(string notebook, string folder)
    {
        var (exitCode, output, errors) = await ChildProcess.RunAsync(
            ConverterAssembly(), Path.GetDirectoryName(notebook)!, "convert", notebook, "--out", folder, "--build");
        Assert.True(exitCode == 0, output + errors);
        return new ConvertedScript(folder);
    }

    public async Task<(int ExitCode, string Output, string Errors)> RunAsync(string workdir, JsonObject parameters)
    {
        var file = Path.Combine(_folder, "parameters.json");
        await File.WriteAllTextAsync(file, parameters.ToJsonString());
        var program = Directory
            .GetFiles(Path.Combine(_folder, "bin"), "*.runtimeconfig.json", SearchOption.AllDirectories)
            .Single()
            .Replace(".runtimeconfig.json", ".dll", StringComparison.Ordinal);
        return await ChildProcess.RunAsync(program, workdir, "--params-file", file);
    }

    // Beside this assembly's own output folder, in the same configuration.
    private static string ConverterAssembly()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(configuration.Parent!.Parent!.FullName, "NbToScript", configuration.Name, "NbToScript.dll");
    }
}
