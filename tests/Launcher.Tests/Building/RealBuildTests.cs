using Support;

namespace Launcher.Tests.Building;

/// <summary>The SDK itself builds a tiny project; everything else plays with pretended builds.</summary>
public sealed class RealBuildTests : IDisposable
{
    private readonly TempFolder _folder = TempFolder.Create("build ü");

    public RealBuildTests()
    {
        File.WriteAllText(_folder.File("nbtoscript.json"), "{}");
        Directory.CreateDirectory(_folder.File("scripts", "01-hello"));
        File.WriteAllText(
            _folder.File("scripts", "01-hello", "01-hello.csproj"),
            "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType>"
                + "<TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_project_is_built_once_and_a_compile_failure_names_the_notebook_line()
    {
        WriteProgram("System.Console.WriteLine(\"hello from \" + System.Environment.CurrentDirectory);");
        var first = await RunAsync();
        var second = await RunAsync();
        WriteProgram("System.Console.WriteLine(missing);");
        var third = await RunAsync();

        Assert.Equal(0, first.ExitCode);
        Assert.Contains($"hello from {_folder.Path}\n", first.Output, StringComparison.Ordinal);
        Assert.Contains("Build    up to date", second.Output, StringComparison.Ordinal);
        Assert.Equal(1, third.ExitCode);
        Assert.Contains(
            "notebooks/01-hello.ipynb#cell-2:line 3: error CS0103: The name 'missing' does not exist",
            third.Output,
            StringComparison.Ordinal);
    }

    private void WriteProgram(string line) =>
        File.WriteAllText(
            _folder.File("scripts", "01-hello", "Program.cs"),
            $"#line 3 \"{_folder.File("notebooks", "01-hello.ipynb")}#cell-2\"\n{line}\n");

    private Task<Ended> RunAsync() =>
        RealLauncher.RunAsync(_folder.Path, "run", "scripts/01-hello", "--no-live");
}
