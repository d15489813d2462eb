using Launcher.Building;
using Launcher.Failures;
using Support;

namespace Launcher.Tests.Building;

public sealed class ToolchainTests : IDisposable
{
    private readonly TempFolder _folder = TempFolder.Create("tools");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_host_that_the_sdk_names_comes_before_the_path()
    {
        File.WriteAllText(_folder.File("mine"), "");
        var environment = new Dictionary<string, string> { ["DOTNET_HOST_PATH"] = _folder.File("mine") };

        Assert.Equal(_folder.File("mine"), Toolchain.Find(environment, _folder.Path).Dotnet);
    }

    [Fact]
    public void The_first_dotnet_of_the_path_is_taken()
    {
        Directory.CreateDirectory(_folder.File("bin"));
        var dotnet = _folder.File("bin", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        File.WriteAllText(dotnet, "");
        var environment = new Dictionary<string, string>
        {
            ["PATH"] = string.Join(Path.PathSeparator, "", _folder.File("none"), _folder.File("bin")),
        };

        Assert.Equal(dotnet, Toolchain.Find(environment, _folder.Path).Dotnet);
    }

    [Fact]
    public void Without_a_path_the_installation_of_this_runtime_serves() =>
        Assert.True(File.Exists(Toolchain.Find(new Dictionary<string, string>(), _folder.Path).Dotnet));

    [Fact]
    public void The_converter_lies_beside_the_launcher()
    {
        var launcher = _folder.File("bin", "Launcher", "debug");

        var tools = Toolchain.Find(new Dictionary<string, string>(), launcher + "/");

        Assert.Equal(_folder.File("bin", "NbToScript", "debug", "NbToScript.dll"), tools.Converter);
        var failure = Assert.Throws<LauncherException>(tools.RequireConverter);
        Assert.Equal(ExitCodes.Environment, failure.ExitCode);
        Assert.EndsWith(
            "is missing. Build the launcher with 'dotnet build src/Launcher'.",
            failure.Message,
            StringComparison.Ordinal);
    }
}
