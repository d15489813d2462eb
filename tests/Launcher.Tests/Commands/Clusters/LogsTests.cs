using System.Text.Json;
using Emr.Server.Faults;
using Emr.Server.Life;
using Launcher.Clusters.Logs;
using Launcher.Clusters.Storage;
using Launcher.Commands.Clusters;
using Launcher.Failures;
using Launcher.Tests.Clusters.Explaining;

namespace Launcher.Tests.Commands.Clusters;

public sealed class LogsTests : IAsyncLifetime
{
    private static readonly LogWish Driver = new(null, LogPart.Driver, IsWhole: false, Follows: false);

    private readonly ExplainBench _bench = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task The_probable_cause_comes_first_then_the_driver_s_log()
    {
        var ended = await _bench.RunAsync(25, null, Fault.UserCodeFails());

        var lines = await ShowAsync(ended.Cluster.Id!, Driver);

        Assert.StartsWith(
            "Cause  The program failed with ArgumentException (Script.Train, Program.cs:line 42): Column 'clas'",
            lines[0],
            StringComparison.Ordinal);
        Assert.EndsWith("(confidence: high)", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Next   Correct the program or its data", lines[1], StringComparison.Ordinal);
        Assert.Matches(@"^From   s3://team/logs/.+_01_000001/stderr\.gz, lines 2 to 4$", lines[2]);
        var head = lines.FindIndex(line => line.StartsWith("== ", StringComparison.Ordinal));
        Assert.Matches(@"^== s3://team/logs/.+_01_000001/stderr\.gz$", lines[head]);
        Assert.Equal("26/11/02 16:04:10 INFO SparkContext: Running Spark version 3.5.6-amzn-2", lines[head + 1]);
        Assert.DoesNotContain(lines, line => line.Contains("/steps/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_shows_the_parts_of_the_step_in_their_order()
    {
        var ended = await _bench.RunAsync(25, null, Fault.OutOfMemory());

        var lines = await ShowAsync(
            ended.Cluster.Id!, Driver with { Part = LogPart.Everything, IsWhole = true });

        var heads = lines.Where(line => line.StartsWith("== ", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, heads.Count);
        Assert.EndsWith("/controller.gz", heads[0], StringComparison.Ordinal);
        Assert.EndsWith("/stderr.gz", heads[1], StringComparison.Ordinal);
        Assert.EndsWith("_01_000001/stderr.gz", heads[2], StringComparison.Ordinal);
        Assert.EndsWith("_01_000002/stderr.gz", heads[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Executors", "_01_000002/stderr.gz")]
    [InlineData("Driver", "_01_000001/stderr.gz")]
    public async Task A_part_alone_has_no_file_of_another(string part, string file)
    {
        var ended = await _bench.RunAsync(25, null, Fault.OutOfMemory());

        var lines = await ShowAsync(ended.Cluster.Id!, Driver with { Part = Enum.Parse<LogPart>(part) });

        Assert.EndsWith(
            file,
            Assert.Single(lines, line => line.StartsWith("== ", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_of_a_bootstrap_action_is_shown()
    {
        var ended = await _bench.RunAsync(25, null, Fault.BootstrapFails(stderr: "pip: not found\n"));

        var lines = await ShowAsync(ended.Cluster.Id!, Driver with { Part = LogPart.Bootstrap });

        Assert.Equal("pip: not found", lines[^1]);
        Assert.StartsWith("Cause  Bootstrap action 1 failed", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_all_the_last_hundred_lines_are_shown_and_secrets_never()
    {
        var text = string.Concat(Enumerable.Range(1, 300).Select(i => $"line {i} password=hunter{i}\n"));
        var ended = await _bench.RunAsync(25, null, Fault.StepsGo(new StepScript { DriverStdout = text }));

        var few = await ShowAsync(ended.Cluster.Id!, Driver);
        var all = await ShowAsync(ended.Cluster.Id!, Driver with { IsWhole = true });

        Assert.Equal("The run succeeded.", few[0]);
        Assert.Contains(few, line => line.EndsWith("stdout.gz, from line 201", StringComparison.Ordinal));
        Assert.Equal(100, few.Count(line => line.StartsWith("line ", StringComparison.Ordinal)));
        Assert.Equal(300, all.Count(line => line.StartsWith("line ", StringComparison.Ordinal)));
        Assert.DoesNotContain(all, line => line.Contains("hunter", StringComparison.Ordinal));
    }

    [Fact]
    public async Task For_machines_each_line_is_an_object_with_its_file_and_number()
    {
        var ended = await _bench.RunAsync(25, null, Fault.UserCodeFails());

        var lines = await ShowAsync(ended.Cluster.Id!, Driver, isJson: true);

        var objects = lines.ConvertAll(line => JsonDocument.Parse(line).RootElement);
        Assert.Equal("user-code", objects[0].GetProperty("verdict").GetProperty("class").GetString());
        Assert.Equal([1, 2, 3, 4, 5], objects.Skip(1).Select(line => line.GetProperty("line").GetInt32()));
        Assert.EndsWith("stderr.gz", objects[1].GetProperty("file").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Following_shows_each_line_once_and_ends_with_the_cluster()
    {
        var ended = await _bench.RunAsync(8, null, Fault.StepsGo(new StepScript { DriverStdout = "done\n" }));
        Assert.Equal("RUNNING", ended.Cluster.Status!.State!.Value);

        var lines = await ShowAsync(ended.Cluster.Id!, Driver with { Follows = true });

        Assert.EndsWith("yet: EMR writes them every five minutes.", lines[0], StringComparison.Ordinal);
        Assert.Equal("done", Assert.Single(lines, line => line == "done"));
        Assert.InRange(_bench.Clock.Passed, TimeSpan.FromMinutes(19), TimeSpan.FromMinutes(21));
    }

    [Fact]
    public async Task A_file_that_grows_is_shown_from_where_it_ended()
    {
        var ended = await _bench.RunAsync(8, null, Fault.StepsTake(TimeSpan.FromHours(1)));
        var id = ended.Cluster.Id!;
        var address = S3Address.Parse(
            $"s3://team/logs/{id}/containers/application_1_0001/container_1_0001_01_000001/stdout");
        var looks = 0;
        _bench.StoreFault = _ =>
        {
            var content = string.Concat(Enumerable.Range(1, ++looks).Select(i => $"look {i}\n"));
            _bench.WriteDirectly(address, content);
        };

        var lines = await ShowAsync(id, Driver with { Follows = true, IsWhole = true });

        var shown = lines.Where(line => line.StartsWith("look ", StringComparison.Ordinal)).ToList();
        Assert.Equal(shown.Distinct(), shown);
        Assert.True(shown.Count > 20);
    }

    [Fact]
    public async Task A_step_that_is_not_there_names_those_that_are()
    {
        var ended = await _bench.RunAsync(25);

        var failure = await Assert.ThrowsAsync<LauncherException>(() =>
            ShowAsync(ended.Cluster.Id!, Driver with { Step = "tran" }));

        Assert.Equal(ExitCodes.Usage, failure.ExitCode);
        Assert.Equal($"Cluster '{ended.Cluster.Id}' has no step 'tran'. It has 'train'.", failure.Message);
    }

    [Fact]
    public async Task A_cluster_without_an_address_for_logs_says_so()
    {
        var ended = await _bench.RunAsync(25, request => request.LogUri = null);

        var failure = await Assert.ThrowsAsync<LauncherException>(() => ShowAsync(ended.Cluster.Id!, Driver));

        Assert.Contains("was launched without an address for logs", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_names_a_run_as_all_others_do()
    {
        await using var account = new Account();
        await account.LaunchAsync();
        account.Remember();

        var latest = await account.RunAsync("logs");
        var twoParts = await account.RunAsync("logs", "--driver", "--executors");

        Assert.Equal((0, ""), (latest.ExitCode, latest.Error));
        Assert.Contains("yet: EMR writes them every five minutes.", latest.Output, StringComparison.Ordinal);
        Assert.Equal(2, twoParts.ExitCode);
        Assert.StartsWith(
            "'--driver', '--executors' and '--bootstrap' exclude", twoParts.Error, StringComparison.Ordinal);
    }

    private async Task<List<string>> ShowAsync(string id, LogWish wish, bool isJson = false)
    {
        var output = new StringWriter { NewLine = "\n" };
        var display = new LogDisplay(output, isJson);
        await new LogShow(_bench.Clock, _bench.Services, id, null, display).RunAsync(wish, CancellationToken.None);
        return [.. output.ToString().TrimEnd('\n').Split('\n')];
    }
}
