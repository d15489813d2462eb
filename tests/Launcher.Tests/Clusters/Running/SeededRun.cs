using Amazon.ElasticMapReduce;
using Emr.Server.Faults;
using Emr.Server.Life;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Reaping;
using Launcher.Clusters.Running;
using Launcher.Failures;

namespace Launcher.Tests.Clusters.Running;

/// <summary>One run with faults, and launchers that die, all drawn from a seed.</summary>
/// <param name="Problem">Null when all is as it must be.</param>
/// <param name="Deaths">States of the journal in which launchers died.</param>
internal sealed record SeededRun(
    string? Problem,
    RunOutcome? Outcome,
    FailureClass? Class,
    IReadOnlyList<JournalState> Deaths,
    int Reaps)
{
    private const int MostDeaths = 3;

    public static async Task<SeededRun> OfAsync(int seed)
    {
        var random = new Random(seed);
        await using var bench = new RunBench();
        var told = new List<string>();
        Draw(random, bench.Emr.Faults, told);
        var run = bench.Prepare(
            policies: new RunPolicies
            {
                NotifyTopic = "arn:aws:sns:us-east-1:111122223333:runs",
                MetricsNamespace = "Notebooks/Runs",
                DeadlineRole = random.Next(2) == 0 ? null : "arn:aws:iam::111122223333:role/end-clusters",
            },
            types: random.Next(2) == 0 ? ["m5.xlarge"] : ["m5.xlarge", "m5.2xlarge", "r5.xlarge"]);
        var two = false;
        var died = new List<JournalState>();
        var reaps = 0;
        var deaths = random.Next(MostDeaths + 1);
        ClusterRunResult? result = null;
        for (var life = 0; result is null or { IsDetached: true }; life++)
        {
            var process = new MortalProcess(life < deaths ? random.Next(1, 260) : int.MaxValue);
            var driver = bench.Driver($"launcher {life}", process, beforeEmr: _ => two |= Living(bench) > 1);
            try
            {
                if (died.Count > 0 && random.Next(3) == 0)
                {
                    await ReapAsync(bench, $"reaper {life}", process);
                    reaps++;
                }

                result = random.Next(2) == 0 && await bench.Journals.ReadAsync(run.RunId, default) is { } stored
                    && stored.Journal.State != JournalState.Planned
                        ? await driver.ResumeAsync(run.RunId)
                        : await driver.LaunchAsync(run, bench.Upload(run, process));
            }
            catch (LauncherException)
            {
                // The reaper was kept from looking; the next one tries again.
            }
            catch (Exception killed) when (KilledException.IsIn(killed))
            {
                var state = (await bench.Journals.ReadAsync(run.RunId, default))?.Journal.State;
                died.Add(state ?? JournalState.Planned);
                told.Add($"killed {process.LastWords} in {state}");
            }

            if (life > MostDeaths + 20)
            {
                return new SeededRun(Text("never ends"), null, null, died, reaps);
            }
        }

        await bench.Emr.SettleAsync();
        var journal = await bench.JournalAsync(run);
        return new SeededRun(
            Check(bench, journal, result, two) is { } problem ? Text(problem) : null,
            journal.Record?.Outcome,
            journal.Record?.Verdict.Class,
            died,
            reaps);

        string Text(string problem) => $"seed {seed}: {problem} ({string.Join("; ", told)})";
    }

    private static string? Check(RunBench bench, RunJournal journal, ClusterRunResult result, bool two)
    {
        if (journal.Record is not { } record || !journal.IsOver || journal.Lease is not null)
        {
            return $"the journal is {journal.State} with lease {journal.Lease}";
        }

        var own = bench.Emr.Clusters.SingleOrDefault(cluster => cluster.Id == record.ClusterId);
        var isDone = own is not null
            && own.Reason == ClusterStateChangeReasonCode.ALL_STEPS_COMPLETED
            && own.Steps.All(step => step.State == StepState.COMPLETED);
        var expectedCode = record.Left.ClusterMayRun ? 10 : ClusterExitCodes.Of(record.Verdict.Class);
        return 0 switch
        {
            _ when two => "two clusters lived at once",
            _ when bench.Emr.Alive.Count > 0 != record.Left.ClusterMayRun =>
                $"{bench.Emr.Alive.Count} clusters live, the record says {record.Left.ClusterMayRun}",
            _ when record.ExitCode != expectedCode || result.ExitCode != expectedCode =>
                $"exit code {record.ExitCode}, {result.ExitCode}, not {expectedCode}",
            _ when record.Outcome == RunOutcome.Succeeded && !isDone => "a success that was none",
            _ when isDone && record.Outcome == RunOutcome.Failed
                && record.Verdict.Class is not (FailureClass.AccessDenied or FailureClass.Infrastructure) =>
                $"a failure that was none: {record.Verdict.Cause}",
            _ when record.Attempts != journal.Attempts.Count => "attempts miscounted",
            _ when own?.EndedAt is { } end && record.Ended is { } said && end != said => "ended at another time",
            _ when !record.Left.ClusterMayRun && bench.Schedules.Count > 0 => "a schedule is left",
            _ when bench.Store.Addresses.Any(address => address.Contains("/temp/")) => "temporary objects are left",
            _ when bench.Published.IsEmpty || bench.Measured.IsEmpty => "nobody was told",
            _ when bench.Published.Select(message => message.Subject).Distinct().Count() > 1
                && !record.Left.ClusterMayRun => "two ends were told",
            _ => null,
        };
    }

    private static async Task ReapAsync(RunBench bench, string owner, MortalProcess process)
    {
        bench.Clock.Advance(TimeSpan.FromMinutes(20));
        var reaper = new Reaper(bench.Context(owner, process));
        await reaper.ReapAsync(await reaper.LookAsync());
    }

    /// <summary>That cost money and that nobody has told to end.</summary>
    private static int Living(RunBench bench) =>
        bench.Emr.Alive.Count(cluster => cluster.State != ClusterState.TERMINATING);

    private static void Draw(Random random, FaultPlan faults, List<string> told)
    {
        for (var clusters = random.Next(3); clusters > 0; clusters--)
        {
            var (name, fault) = FaultCatalogue.OfClusters[random.Next(FaultCatalogue.OfClusters.Count)];
            faults.Next(fault);
            told.Add(name);
        }

        for (var calls = random.Next(4); calls > 0; calls--)
        {
            var (name, fault) = FaultCatalogue.OfCalls[random.Next(FaultCatalogue.OfCalls.Count)];
            faults.Next(random.Next(1, 3), fault);
            told.Add(name);
        }
    }
}
