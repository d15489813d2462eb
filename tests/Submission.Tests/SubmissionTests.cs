using System.Text.Json;
using Launcher.Packaging;

namespace Submission.Tests;

/// <summary>The generated script under real submissions: the printed commands, letter by letter.</summary>
public sealed class SubmissionTests(PackagedTraining training)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_printed_command_trains_in_a_container_of_YARN()
    {
        var (shell, cluster) = await training.YarnAsync();

        var ended = await shell.RunAsync(
            SubmitCommands.Cluster(training.Package, training.Options("yarn")), Cancellation);

        var log = cluster.DriverLog(ended.Application);
        Assert.True(ended.ExitCode == 0, ended.Error + log);
        Assert.Contains("final status: SUCCEEDED", ended.Error, StringComparison.Ordinal);
        var last = log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Last(IsEvent);
        Assert.Equal("end", JsonDocument.Parse(last).RootElement.GetProperty("event").GetString());
        CheckFunctions("yarn");
        var provenance = Provenance("yarn");
        Assert.Equal("spark", provenance.GetProperty("engine").GetString());
        Assert.Equal("yarn", provenance.GetProperty("master").GetString());
    }

    [Fact]
    public async Task Options_that_the_script_refuses_fail_the_application_once()
    {
        var (shell, cluster) = await training.YarnAsync();

        var ended = await shell.RunAsync(SubmitCommands.Cluster(training.Package, ["--no-such"]), Cancellation);

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("User application exited with status 2", ended.Error, StringComparison.Ordinal);
        Assert.StartsWith(
            "Option '--no-such' does not exist.", cluster.DriverLog(ended.Application), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_that_throws_and_a_worker_that_dies_are_told_in_the_drivers_log()
    {
        var (shell, cluster) = await training.YarnAsync();

        var ended = await shell.RunAsync(
            SubmitCommands.Cluster(training.Package, training.Options("failing")), Cancellation);

        var log = cluster.DriverLog(ended.Application);
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("User application exited with status 1", ended.Error, StringComparison.Ordinal);
        Assert.Contains(
            "crash: A C# worker of an executor ended in the middle of a task", Messages(log, "message").Last());
        Assert.Contains(
            "Function 'inverse' failed with DivideByZeroException: Attempted to divide by zero. (Script.User.cs line ",
            Messages(log, "step-failed").Single());
    }

    [Fact]
    public async Task The_command_for_this_machine_works_with_executors_in_processes_of_their_own()
    {
        var shell = await training.SparkAsync();
        var command = SubmitCommands
            .Client(training.Package, training.Options("local-cluster"))
            .Replace("--master yarn", "--master 'local-cluster[2,1,1024]'", StringComparison.Ordinal);

        var ended = await shell.RunAsync(command, Cancellation);

        Assert.True(ended.ExitCode == 0, ended.Output + ended.Error);
        CheckFunctions("local-cluster");
        Assert.Equal("local-cluster[2,1,1024]", Provenance("local-cluster").GetProperty("master").GetString());
        Assert.True(Directory.Exists(Path.Combine(training.OutputOf("local-cluster"), "pipeline_best", "stages")));
    }

    /// <summary>What the functions in the hook come to, wherever they run.</summary>
    private static readonly string[] Functions =
    [
        "values [even,252000,299400000]",
        "values [none,12,8400]",
        "values [odd,252488,299991600]",
        "partition 31125",
        "partition 93625",
        "partition 156125",
        "partition 218625",
        "word a 3",
        "word b 2",
        "word c 1",
    ];

    /// <summary>The functions ran in processes of the executors, each the program of the package.</summary>
    private void CheckFunctions(string output)
    {
        var lines = File.ReadAllLines(Path.Combine(training.OutputOf(output), "functions.txt"))
            .ToLookup(line => line.StartsWith("worker ", StringComparison.Ordinal));
        Assert.Equal(Functions, lines[false]);
        Assert.NotEmpty(lines[true]);
        Assert.All(lines[true], worker => Assert.EndsWith("/app executor", worker, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Messages(string log, string kind) => log
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(IsEvent)
        .Select(line => JsonDocument.Parse(line).RootElement)
        .Where(line => line.GetProperty("event").GetString() == kind)
        .Select(line => line.GetProperty("message").GetString()!);

    private static bool IsEvent(string line) => line.StartsWith("{\"time\"", StringComparison.Ordinal);

    private JsonElement Provenance(string output)
    {
        var summary = Path.Combine(training.OutputOf(output), "metrics", "summary.json");
        using var document = JsonDocument.Parse(File.ReadAllBytes(summary));
        return document.RootElement.GetProperty("provenance").Clone();
    }
}
