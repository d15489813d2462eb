using System.Text.Json;
using Launcher.Packaging;
using Launcher.Tests.Packaging;

namespace Launcher.Tests.Stages;

public sealed class PackagingRunTests : IDisposable
{
    private readonly Workplace _workplace = new();
    private readonly string _notebook;

    public PackagingRunTests()
    {
        _notebook = _workplace.Notebook("02-train", Plays.Training());
        Publish("02-train.runtimeconfig.json", "{}"u8.ToArray());
        Publish("02-train", ElfImage.Program());
        Publish("libfast.so", ElfImage.Library(ElfImage.X64, "GLIBC_2.27"));
    }

    private string Folder => _workplace.File("artifacts", "packages", "02-train", "linux-x64");

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public async Task A_notebook_becomes_archive_shim_and_the_commands_that_submit_them()
    {
        var ended = await _workplace.RunAsync("package", _notebook, "--", "--seed", "7");

        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        Assert.Equal(["check", "inspect", "convert", "version", "publish"], _workplace.Calls());
        Assert.Equal(
            ["job.tar.gz", "main.py", "package.json"],
            Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.Contains("Needs       linux-x64, glibc 2.27 (libfast.so)", ended.Output, StringComparison.Ordinal);
        Assert.Contains($"--archives '{Folder}/job.tar.gz#job'", ended.Output, StringComparison.Ordinal);
        Assert.Contains($"'{Folder}/main.py' --seed 7\n", ended.Output, StringComparison.Ordinal);
        Assert.Empty(_workplace.Runs);
    }

    [Fact]
    public async Task A_package_of_the_same_sources_is_up_to_date_until_somebody_touches_it()
    {
        await _workplace.RunAsync("package", _notebook);
        var first = File.ReadAllBytes(Path.Combine(Folder, "job.tar.gz"));
        _workplace.Children.Clear();

        var second = await _workplace.RunAsync("package", _notebook);

        Assert.Contains("Package  up to date", second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("publish", _workplace.Calls());
        File.AppendAllText(Path.Combine(Folder, "job.tar.gz"), "x");
        var third = await _workplace.RunAsync("package", _notebook);
        Assert.Contains("Package  done", third.Output, StringComparison.Ordinal);
        Assert.Equal(first, File.ReadAllBytes(Path.Combine(Folder, "job.tar.gz")));
    }

    [Fact]
    public async Task Output_and_runtime_are_the_person_s_to_name()
    {
        Publish("02-train", ElfImage.Program(ElfImage.Arm64, "/lib/ld-linux-aarch64.so.1"));
        Publish("libfast.so", ElfImage.Library(ElfImage.Arm64));

        var ended = await _workplace.RunAsync(
            "package", _notebook, "--runtime", "linux-arm64", "--output", "out", "--json");

        Assert.Equal(0, ended.ExitCode);
        var made = JsonDocument.Parse(ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]).RootElement;
        Assert.Equal("package-made", made.GetProperty("event").GetString());
        Assert.Equal("linux-arm64", made.GetProperty("record").GetProperty("runtime").GetString());
        Assert.Equal(_workplace.File("out"), made.GetProperty("folder").GetString());
        Assert.True(File.Exists(_workplace.File("out", "job.tar.gz")));
    }

    [Fact]
    public async Task A_package_that_cannot_run_there_is_refused_and_leaves_no_archive()
    {
        Publish("libfast.so", ElfImage.Library(ElfImage.Arm64));

        var ended = await _workplace.RunAsync("package", _notebook);

        Assert.Equal(1, ended.ExitCode);
        Assert.Equal(
            "The package cannot run on a cluster: 'libfast.so' is for linux-arm64, not for linux-x64.\n",
            ended.Error.ReplaceLineEndings("\n"));
        Assert.Equal(["main.py"], Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public async Task A_script_that_does_not_compile_is_exit_1_with_its_log()
    {
        var notebook = _workplace.Notebook("02-train", Plays.Training() with { Build = 1 });

        var ended = await _workplace.RunAsync("package", notebook);

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("publish.log' holds everything.", ended.Error, StringComparison.Ordinal);
        Assert.Single(_workplace.Runs);
    }

    private void Publish(string name, byte[] content)
    {
        Directory.CreateDirectory(_workplace.File("published"));
        File.WriteAllBytes(_workplace.File("published", name), content);
    }
}
