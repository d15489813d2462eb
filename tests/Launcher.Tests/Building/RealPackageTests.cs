using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Launcher.Children;
using Launcher.Commands;
using Support;

namespace Launcher.Tests.Building;

/// <summary>The SDK itself publishes a tiny project with its runtime, and the unpacked package runs.</summary>
public sealed class RealPackageTests : IDisposable
{
    private readonly TempFolder _folder = TempFolder.Create("package ü");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_package_runs_where_no_runtime_is_installed()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64,
            "The package is for Linux on x64.");
        WriteProject();

        var made = await PackageAsync();

        Assert.Equal(0, made.ExitCode);
        Assert.Contains("linux-x64, glibc 2.", made.Output, StringComparison.Ordinal);
        Assert.Equal("main.py --seed 7\n", RunUnpacked(_folder.File("out", "job.tar.gz")));
    }

    private void WriteProject()
    {
        File.WriteAllText(_folder.File("nbtoscript.json"), "{}");
        Directory.CreateDirectory(_folder.File("scripts", "01-hello"));
        File.WriteAllText(
            _folder.File("scripts", "01-hello", "01-hello.csproj"),
            "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType>"
                + "<TargetFramework>net10.0</TargetFramework><InvariantGlobalization>true</InvariantGlobalization>"
                + "</PropertyGroup></Project>");
        File.WriteAllText(
            _folder.File("scripts", "01-hello", "Program.cs"),
            "System.Console.WriteLine(string.Join(\" \", args));\n");
    }

    private Task<Ended> PackageAsync() =>
        RealLauncher.RunAsync(_folder.Path, "package", "scripts/01-hello", "--output", "out");

    private string RunUnpacked(string archive)
    {
        using (var zip = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress))
        {
            TarFile.ExtractToDirectory(zip, Directory.CreateDirectory(_folder.File("job")).FullName, false);
        }

        var start = new ProcessStartInfo(_folder.File("job", "app"), ["main.py", "--seed", "7"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_ROOT"] = "/nowhere";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
