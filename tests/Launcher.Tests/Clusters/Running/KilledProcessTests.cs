using System.Diagnostics;
using Emr.Server;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Requests;
using Launcher.Clusters.Running;
using Launcher.Clusters.Storage;
using Launcher.Tests.Clusters.Storage;
using Support;

namespace Launcher.Tests.Clusters.Running;

/// <summary>Real processes, killed by the system's own means, against a local EMR and an emulator of S3.</summary>
[Trait("Category", "Cloud")]
public class KilledProcessTests(Emulator emulator)
{
    private const string Bucket = "killed-runs";
    private const string Packages = $"s3://{Bucket}/jobs/";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_launcher_that_is_killed_while_its_cluster_works_is_followed_by_the_next_at_once()
    {
        var journals = new JournalStore(await emulator.StoreAsync(Bucket), S3Address.Parse(Packages));
        var timings = EmrTimings.Quick with { Step = TimeSpan.FromSeconds(2) };
        await using var emr = EmrServer.Start(
            TimeProvider.System, new EmrServerOptions { Region = Emulator.Region, Timings = timings });
        var environment = await emulator.EnvironmentAsync();
        environment["AWS_ENDPOINT_URL_EMR"] = emr.Url.AbsoluteUri;
        using var folder = TempFolder.Create();
        var now = TimeProvider.System.GetUtcNow();
        var token = LaunchToken.Of($"killed {Guid.NewGuid():N}", "churn", [], []).Value;
        var planned = new PreparedRun(
            new LaunchToken(token),
            "churn",
            "churn.ipynb",
            Emulator.Region,
            $"s3://{Bucket}/logs/",
            [RunBench.Request(token, "m5.xlarge", now.AddHours(2))],
            now.AddHours(2),
            StartupMinutes: 25,
            MaxCostUsd: null,
            RunPolicies.Default).Journal(now);
        await journals.CreateAsync(planned with { State = JournalState.Uploaded }, Stop);

        using var first = Resume(folder, environment, planned.RunId);
        while ((await JournalAsync()).ClusterId is null)
        {
            if (first.HasExited)
            {
                Assert.Fail(await TextOf(first));
            }

            await Task.Delay(50, Stop);
        }

        first.Kill();
        await first.WaitForExitAsync(Stop);
        Assert.NotEqual(0, first.ExitCode);
        Assert.NotNull((await JournalAsync()).Lease);
        Assert.False((await JournalAsync()).IsOver);
        while (emr.Alive.Count > 0)
        {
            await Task.Delay(50, Stop);
        }

        using var second = Resume(folder, environment, planned.RunId);
        var text = await TextOf(second);
        await second.WaitForExitAsync(Stop);

        Assert.True(second.ExitCode == 0, text);
        Assert.Single(emr.Clusters);
        var record = (await JournalAsync()).Record!;
        Assert.Equal((RunOutcome.Succeeded, 0), (record.Outcome, record.ExitCode));
        Assert.Equal(emr.Clusters[0].Id, record.ClusterId);

        async Task<RunJournal> JournalAsync() => (await journals.ReadAsync(planned.RunId, Stop))!.Journal;
    }

    private static Process Resume(TempFolder folder, Dictionary<string, string> environment, string runId)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Launcher"))
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "resume", runId, "--region", Emulator.Region, "--packages", Packages, "--artifacts", folder.Path,
            },
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static async Task<string> TextOf(Process process) =>
        await process.StandardError.ReadToEndAsync(Stop) + await process.StandardOutput.ReadToEndAsync(Stop);
}
