using System.Text.Json;
using Launcher.Children;
using Launcher.Commands;
using Launcher.Runs;
using Support;

namespace Launcher.Tests.Building;

/// <summary>The converter and the SDK themselves, from a notebook to its outputs.</summary>
public sealed class RealConversionTests : IDisposable
{
    private readonly TempFolder _folder = TempFolder.Create("chain ü");

    public RealConversionTests()
    {
        Directory.CreateDirectory(_folder.File("notebooks"));
        File.WriteAllText(_folder.File("nbtoscript.json"), """{ "out": "scripts/{name}" }""");
        WriteNotebook(
            ("parameters", "string outModelDir = \"models/x\"; // folder for the result\nint seed = 42;"),
            ("step:Load", "Console.WriteLine($\"seed {seed} in {Environment.CurrentDirectory}\");"),
            (
                "step:Save",
                "if (seed == 13) throw new InvalidOperationException(\"Seed '13' is unlucky.\");\n"
                    + "System.IO.Directory.CreateDirectory(outModelDir);\n"
                    + "System.IO.File.WriteAllText(outModelDir + \"/result.txt\", \"done\");"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_notebook_runs_from_its_cells_to_its_outputs()
    {
        var first = await RunAsync("--seed", "7");
        var failed = await RunAsync("--seed", "13");
        var refused = await RunAsync("--sead", "7");
        var help = await RunAsync("--help");

        Assert.Equal((0, 1, 2, 0), (first.ExitCode, failed.ExitCode, refused.ExitCode, help.ExitCode));
        Assert.Contains("wrote scripts/02-train", first.Output, StringComparison.Ordinal);
        Assert.Contains($"seed 7 in {_folder.File("notebooks")}", first.Output, StringComparison.Ordinal);
        var run = new RunStore(_folder.File("artifacts"), TimeProvider.System).All()[0];
        Assert.Equal("done", File.ReadAllText(Path.Combine(run.Folder, "outputs", "model", "result.txt")));
        Assert.Contains("Convert  up to date", failed.Output, StringComparison.Ordinal);
        Assert.Contains("Build    up to date", failed.Output, StringComparison.Ordinal);
        Assert.StartsWith(
            "Step 'Save' (cell-3 line 1) failed: Seed '13' is unlucky.",
            failed.Error,
            StringComparison.Ordinal);
        Assert.Contains("Did you mean '--seed'?", refused.Output, StringComparison.Ordinal);
        Assert.Contains("--out-model-dir", help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_ends_with_the_converters_words()
    {
        WriteNotebook(("export", "Console.WriteLine(missing);"));

        var ended = await RunAsync();

        Assert.Equal(3, ended.ExitCode);
        Assert.Contains("notebooks/02-train.ipynb(", ended.Output, StringComparison.Ordinal);
        Assert.Contains("error NTS", ended.Output, StringComparison.Ordinal);
        Assert.StartsWith("'notebooks/02-train.ipynb' cannot be converted.", ended.Error, StringComparison.Ordinal);
    }

    private void WriteNotebook(params (string Tag, string Source)[] cells)
    {
        var notebook = new
        {
            cells = cells.Select(cell => new
            {
                cell_type = "code",
                metadata = new { tags = new[] { cell.Tag } },
                source = cell.Source,
                outputs = Array.Empty<string>(),
                execution_count = (int?)null,
            }),
            metadata = new
            {
                kernelspec = new
                {
                    name = ".net-csharp",
                    language = "C#",
                    display_name = ".NET (C#)",
                },
            },
            nbformat = 4,
            nbformat_minor = 4,
        };
        File.WriteAllText(_folder.File("notebooks", "02-train.ipynb"), JsonSerializer.Serialize(notebook));
    }

    private Task<Ended> RunAsync(params string[] options) =>
        RealLauncher.RunAsync(_folder.Path, ["run", "notebooks/02-train.ipynb", "--", .. options]);
}
