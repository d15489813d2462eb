using FakeTools;
using Launcher.Installations;
using Launcher.Runs;
using Launcher.Tests.Installations;

namespace Launcher.Tests.Stages;

public sealed class SparkRunTests : IDisposable
{
    private readonly Workplace _workplace = new();
    private readonly FileServer _server = new();
    private readonly string _notebook;

    public SparkRunTests()
    {
        _notebook = _workplace.Notebook("02-train", Plays.Training(new Act { Tell = true }));
        _workplace.InstallJava("17.0.15");
        _workplace.Environment["SPARK_HOME"] = FakeSpark.Install(_workplace.File("spark"));
    }

    public void Dispose()
    {
        _server.Dispose();
        _workplace.Dispose();
    }

    [Fact]
    public async Task Engine_and_master_reach_the_script_with_the_Spark_that_was_found()
    {
        var ended = await _workplace.RunAsync("run", _notebook, "--engine", "spark", "--master", "local[2]");

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains(
            "arguments: --log-format json --engine spark --master local[2]", ended.Output, StringComparison.Ordinal);
        Assert.Contains(
            ": Spark 3.5.6 in <root>/spark, Java 17",
            _workplace.Scrubbed(ended.Output),
            StringComparison.Ordinal);
        var configuration = RunConfiguration.Read(Assert.Single(_workplace.Runs).Folder)!;
        Assert.Equal(("spark", "local[2]"), (configuration.Engine, configuration.Master));
        Assert.Equal(_workplace.File("spark"), configuration.Environment["SPARK_HOME"]);
        Assert.EndsWith("logs/spark.log", configuration.Environment["SPARK_GATEWAY_LOG"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Engine_among_the_script_s_options_finds_Spark_too()
    {
        await _workplace.RunAsync("run", _notebook, "--", "--engine", "spark");

        var configuration = RunConfiguration.Read(Assert.Single(_workplace.Runs).Folder)!;
        Assert.Equal(("spark", "local[*]"), (configuration.Engine, configuration.Master));
        Assert.Equal(["--engine", "spark"], configuration.Command.TakeLast(2));
        Assert.Single(configuration.Command, "--engine");
    }

    [Fact]
    public async Task Engine_of_the_environment_finds_Spark_too()
    {
        _workplace.Environment["SPARK_ENGINE"] = "spark";
        _workplace.Environment["SPARK_MASTER"] = "yarn";

        await _workplace.RunAsync("run", _notebook);

        var configuration = RunConfiguration.Read(Assert.Single(_workplace.Runs).Folder)!;
        Assert.Equal(("spark", "yarn"), (configuration.Engine, configuration.Master));
    }

    [Fact]
    public async Task Without_an_engine_nothing_of_Spark_is_looked_for()
    {
        _workplace.Environment.Clear();

        var ended = await _workplace.RunAsync("run", _notebook);

        Assert.Equal(0, ended.ExitCode);
        Assert.DoesNotContain("Spark    ", ended.Output, StringComparison.Ordinal);
        Assert.Null(RunConfiguration.Read(Assert.Single(_workplace.Runs).Folder)!.Engine);
    }

    [Fact]
    public async Task Another_engine_or_master_is_another_run()
    {
        await _workplace.RunAsync("run", _notebook);
        await _workplace.RunAsync("run", _notebook, "--engine", "spark");
        await _workplace.RunAsync("run", _notebook, "--engine", "spark", "--master", "local[2]");

        var same = await _workplace.RunAsync("run", _notebook, "--engine", "spark");

        Assert.Equal(3, _workplace.Runs.Select(run => run.Key).Distinct().Count());
        Assert.Contains($"Up to date: results of run {_workplace.Runs[1].Id}", same.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--engine sparc", "'sparc' is no engine. There are 'embedded', 'spark'. Did you mean 'spark'?")]
    [InlineData(
        "--master yarn", "'--master yarn' names a cluster of Spark, so it needs '--engine spark'.")]
    [InlineData(
        "--engine spark -- --engine embedded",
        "'--engine' is given twice: 'spark' to the launcher and 'embedded' to the script after '--'.")]
    public async Task A_choice_that_cannot_stand_is_a_usage_failure(string arguments, string expected)
    {
        var ended = await _workplace.RunAsync(["run", _notebook, .. arguments.Split(' ')]);

        Assert.Equal((2, expected + "\n"), (ended.ExitCode, ended.Error.ReplaceLineEndings("\n")));
        Assert.Empty(_workplace.Runs);
    }

    [Fact]
    public async Task A_Java_that_is_too_new_ends_the_run_before_the_script()
    {
        _workplace.InstallJava("21.0.1");

        var ended = await _workplace.RunAsync("run", _notebook, "--engine", "spark");

        Assert.Equal(4, ended.ExitCode);
        Assert.Equal(
            "'<root>/java/bin/java' is Java 21, on which Spark 3.5 does not run. "
                + "Set JAVA_HOME to a Java 8, 11 or 17.\n",
            _workplace.Scrubbed(ended.Error));
        Assert.DoesNotContain("script", _workplace.Calls());
    }

    [Fact]
    public async Task A_missing_Spark_is_fetched_with_progress()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || OperatingSystem.IsMacOS(), "Caches lie elsewhere.");
        FakeSpark.Publish(_server);
        FetchFromServer();

        var ended = await _workplace.RunAsync("run", _notebook, "--engine", "spark");

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("Spark    fetching Spark, MB 0 of 0", ended.Output, StringComparison.Ordinal);
        Assert.Contains("cache/notebooks/spark-3.5.6-bin-hadoop3, Java 17", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_while_Spark_is_fetched_ends_with_130()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || OperatingSystem.IsMacOS(), "Caches lie elsewhere.");
        FakeSpark.Publish(_server);
        _server.HangAfter = 1000;
        FetchFromServer();
        var running = _workplace.RunAsync("run", _notebook, "--engine", "spark");
        while (!File.Exists(_workplace.File("cache", "notebooks", SparkRelease.Current.Archive + ".part")))
        {
            await Task.Delay(10);
        }

        _workplace.Interruption.Raise();
        var ended = await running;

        Assert.Equal(130, ended.ExitCode);
        Assert.Equal(RunState.Cancelled, Assert.Single(_workplace.Runs).State);
    }

    private void FetchFromServer()
    {
        _workplace.Environment.Remove("SPARK_HOME");
        _workplace.Environment["XDG_CACHE_HOME"] = _workplace.File("cache");
        _workplace.SparkSources = new SparkSources(_server.Address, [_server.Address]);
    }
}
