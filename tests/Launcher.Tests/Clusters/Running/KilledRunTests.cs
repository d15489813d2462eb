using System.Collections.Concurrent;
using Emr.Server.Faults;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Running;

namespace Launcher.Tests.Clusters.Running;

/// <summary>Launchers that die at any point at which they talk to the world, and others that go on for them.</summary>
public class KilledRunTests
{
    private const int Seeds = 500;

    private static readonly RunPolicies Policies = new()
    {
        NotifyTopic = "arn:aws:sns:us-east-1:111122223333:runs",
        MetricsNamespace = "Notebooks/Runs",
        DeadlineRole = "arn:aws:iam::111122223333:role/end-clusters",
    };

    [Fact]
    public async Task A_good_run_killed_at_any_point_ends_in_the_same_record()
    {
        var expected = await EndAsync(int.MaxValue);
        var points = await PointsAsync();

        Assert.InRange(points, 100, 1000);
        await Parallel.ForAsync(0, points, async (point, _) =>
        {
            var record = await EndAsync(point);
            Assert.Equal(
                (point, expected.Outcome, expected.ExitCode, expected.Attempts, expected.SpotLost),
                (point, record.Outcome, record.ExitCode, record.Attempts, record.SpotLost));
            Assert.Equal(
                (expected.Ended - expected.Ready, expected.Cost!.InstanceSeconds),
                (record.Ended - record.Ready, record.Cost!.InstanceSeconds));
        });
    }

    [Fact]
    public async Task Five_hundred_seeded_runs_leave_no_cluster_and_a_true_record()
    {
        var runs = new ConcurrentQueue<SeededRun>();
        await Parallel.ForAsync(0, Seeds, async (seed, _) => runs.Enqueue(await SeededRun.OfAsync(seed)));

        Assert.Empty(runs.Select(run => run.Problem).OfType<string>().Order());

        // The draw has to reach everything that it is about.
        Assert.Equal(Enum.GetValues<RunOutcome>(), runs.Select(run => run.Outcome!.Value).Distinct().Order());
        Assert.Superset(
            Enum.GetValues<JournalState>().Except([JournalState.Lost]).ToHashSet(),
            runs.SelectMany(run => run.Deaths).ToHashSet());
        Assert.InRange(runs.Sum(run => run.Deaths.Count), Seeds / 2, Seeds * 2);
        Assert.InRange(runs.Sum(run => run.Reaps), Seeds / 10, Seeds);
        Assert.InRange(runs.Select(run => run.Class).Distinct().Count(), 12, 20);
    }

    private static async Task<int> PointsAsync()
    {
        const int Enough = 100_000;
        await using var bench = new RunBench();
        var run = bench.Prepare(policies: Policies);
        var process = new MortalProcess(Enough);
        await bench.Driver("first", process).LaunchAsync(run, bench.Upload(run, process));
        return Enough - process.Left;
    }

    private static async Task<ClusterRecord> EndAsync(int point)
    {
        await using var bench = new RunBench();
        var run = bench.Prepare(policies: Policies);
        var process = new MortalProcess(point);
        try
        {
            await bench.Driver("first", process).LaunchAsync(run, bench.Upload(run, process));
        }
        catch (Exception killed) when (KilledException.IsIn(killed))
        {
            await bench.Driver("second").LaunchAsync(run, bench.Upload(run));
        }

        Assert.Single(bench.Emr.Clusters);
        Assert.Empty(bench.Emr.Alive);
        Assert.Empty(bench.Schedules);
        Assert.InRange(
            bench.Published.Count, 1, process.LastWords is "after Publish" or "before write" ? 2 : 1);
        Assert.Single(bench.Published.Select(message => message.Subject).Distinct());
        return (await bench.JournalAsync(run)).Record!;
    }
}
