using System.Diagnostics;
using System.Runtime.Versioning;
using Launcher.Packaging;
using Support;

namespace Launcher.Tests.Packaging;

/// <summary>The shim under a real Python, with a shell script in place of the program.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class PackageShimTests : IDisposable
{
    private readonly TempFolder _folder = TempFolder.Create("shim ü");

    public PackageShimTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Python is null, "There is no python3 here.");
        File.WriteAllText(_folder.File("main.py"), PackageShim.Text);
    }

    private static string? Python =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(':')
            .Select(folder => Path.Combine(folder, "python3"))
            .FirstOrDefault(File.Exists);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_becomes_the_program_of_the_unpacked_archive()
    {
        Install("job/app");

        Assert.Equal((7, "main.py\n--name\na b\n\n"), Run([], "--name", "a b", ""));
    }

    [Fact]
    public void A_named_program_comes_first()
    {
        Install("job/app");
        Install("elsewhere/program");

        var (_, output) = Run(new() { ["JOB_APP"] = _folder.File("elsewhere", "program") }, "--me");

        Assert.Equal("main.py\n--me\n", output);
    }

    [Fact]
    public void Without_a_program_it_says_what_to_do()
    {
        var (exitCode, output) = Run([]);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("No program at 'job/app' or '", output, StringComparison.Ordinal);
        Assert.EndsWith(
            "Submit with '--archives job.tar.gz#job', or name it in JOB_APP.\n", output, StringComparison.Ordinal);
    }

    private void Install(string name)
    {
        var path = _folder.File(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "#!/bin/sh\nprintf '%s\\n' \"$@\"\nexit 7\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    private (int ExitCode, string Output) Run(Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Python!, ["main.py", .. arguments])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
