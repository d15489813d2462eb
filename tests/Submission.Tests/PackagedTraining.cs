using Launcher.Packaging;
using Launcher.Tests;
using Support;

[assembly: AssemblyFixture(typeof(Submission.Tests.PackagedTraining))]

namespace Submission.Tests;

/// <summary>
/// The training script with C# functions in its hook, packed once; a tenth of its data, and a Spark to submit it with.
/// </summary>
public sealed class PackagedTraining : IAsyncLifetime
{
    private const int KeepEvery = 10;

    private readonly TempFolder _folder = TempFolder.Create("submission");
    private readonly Lazy<Task> _packed;
    private readonly Lazy<Task<YarnMiniCluster>> _cluster;
    private SparkShell? _shell;

    public PackagedTraining()
    {
        _packed = new Lazy<Task>(PackAsync);
        _cluster = new Lazy<Task<YarnMiniCluster>>(() => YarnMiniCluster.StartAsync(SparkHome.Path!, _folder.Path));
    }

    internal string Package => _folder.File("package");

    /// <summary>A Spark that is not a cluster's.</summary>
    internal async Task<SparkShell> SparkAsync()
    {
        Assert.SkipWhen(SparkHome.Path is null && !SparkHome.IsRequired, SparkHome.Missing);
        await _packed.Value;
        return _shell ??= new SparkShell(SparkHome.Path!, _folder.Path);
    }

    internal async Task<(SparkShell Shell, YarnMiniCluster Cluster)> YarnAsync()
    {
        var reason = YarnMiniCluster.WhyNot(SparkHome.Path);
        Assert.SkipWhen(reason is not null && !SparkHome.IsRequired, reason ?? "");
        var shell = await SparkAsync();
        var cluster = await _cluster.Value;
        shell.Use(cluster);
        return (shell, cluster);
    }

    /// <summary>Options of a grid of two small combinations; results go to a folder of this name.</summary>
    internal IReadOnlyList<string> Options(string output) =>
        [
            "--inputs", _folder.File("landsat.csv"),
            "--out-model-dir", OutputOf(output),
            "--positive-class", "damp grey soil",
            "--rf-num-trees", "3", "--rf-max-depth", "4", "--rf-max-bins", "32", "--rf-feature-subset-strategy", "sqrt",
            "--gbt-max-depth", "2", "--gbt-max-bins", "32", "--gbt-max-iter", "2", "--gbt-step-size", "0.1",
        ];

    internal string OutputOf(string name) => _folder.File("out", name);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_cluster.IsValueCreated)
        {
            await (await _cluster.Value).DisposeAsync();
        }

        _folder.Dispose();
    }

    private async Task PackAsync()
    {
        var rows = File.ReadLines(RepositoryFiles.Path("notebooks", "data", "landsat.csv"));
        await File.WriteAllLinesAsync(_folder.File("landsat.csv"), rows.Where((_, i) => i % KeepEvery == 0));
        var project = CopiedSources.CopyTo(_folder.File("sources"));
        var ended = await RealLauncher.RunAsync(_folder.Path, "package", project, "--output", Package);
        Assert.True(ended.ExitCode == 0, ended.Output + ended.Error);
        Assert.True(File.Exists(Path.Combine(Package, PackageRecord.ArchiveName)));
    }
}
