using Amazon.ElasticMapReduce.Model;
using Amazon.Runtime;
using Launcher.Clusters.Access;
using Launcher.Clusters.Explaining.Causes;
using Launcher.Clusters.Explaining.States;
using Launcher.Clusters.Logs;
using Launcher.Clusters.Outcomes;

namespace Launcher.Clusters.Explaining.Steps;

/// <summary>Why a step failed by itself: its logs, as soon as they are there, else what EMR says.</summary>
internal sealed class FailedStep(ClusterServices services, ClusterFacts facts)
{
    private const int MostReads = 3;

    private static readonly string[] NeededStreams = ["stdout", "stderr"];
    private static readonly TimeSpan BetweenReads = TimeSpan.FromSeconds(80);
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromSeconds(5);

    private readonly StepSummary _step = facts.FailedStep!;
    private readonly JobSettings _settings = JobSettings.Of(facts.Cluster, facts.FailedStep!);

    private FailureDetails? _details = facts.FailedStep!.Status?.FailureDetails;
    private int _reads;

    public async Task<Verdict> ExplainAsync(CancellationToken stop)
    {
        if (LogFolder.Of(facts.Cluster, services.Store) is not { } folder)
        {
            while (_details is null && _reads < MostReads)
            {
                await Task.Delay(BetweenReads, services.Clock, stop);
                await RereadAsync(stop);
            }

            return new StepVerdicts(facts, _step, _settings, _details).WithoutLogs(
                "The cluster was launched without an address for logs.");
        }

        var budget = new ReadBudget(services.Clock, ReadBudget.OfExplaining);
        var logs = new StepLogs(services.Store, folder, _step.Id ?? "", budget);
        var wait = new LogWait(services, facts);
        await wait.ForAsync(
            async token =>
            {
                await logs.FindAsync(token);
                return (IsComplete(logs), string.Join('\n', logs.Addresses));
            },
            async (passed, token) =>
            {
                if (_details is null && _reads < MostReads && passed >= BetweenReads * (_reads + 1))
                {
                    await RereadAsync(token);
                }
            },
            stop);
        var verdicts = new StepVerdicts(facts, _step, _settings, _details);
        return logs.Client.Count + logs.Containers.Count > 0
            ? await ReadAsync(logs, verdicts, stop)
            : verdicts.WithoutLogs(
                wait.Refusal
                    ?? $"There are no logs of it in '{folder.Address}': the instance profile may not write there.");
    }

    // Uploads of a step that still runs are no whole story, so files must be younger than its end.
    private bool IsComplete(StepLogs logs)
    {
        var needed = _settings.IsClusterMode ? logs.Driver : logs.Client;
        var ended = UtcTime.Of(_step.Status?.Timeline?.EndDateTime) - ClocksDiffer ?? DateTimeOffset.MinValue;
        return NeededStreams.All(stream =>
            needed.Any(file => file.Stream == stream && file.Rotation.Length == 0 && file.Changed >= ended));
    }

    private async Task<Verdict> ReadAsync(StepLogs logs, StepVerdicts verdicts, CancellationToken stop)
    {
        var client = await logs.ReadAsync(logs.Client.OrderBy(file => file.Stream != "stderr"), stop);
        var driver = await logs.ReadAsync(logs.Driver.OrderBy(file => file.Stream != "stdout"), stop);
        List<Finding> findings =
        [
            .. driver.SelectMany(text => LogFindings.In(text, LogOrigin.DriverJvm)),
            .. client.SelectMany(text =>
                LogFindings.In(text, _settings.IsClusterMode ? LogOrigin.Client : LogOrigin.DriverJvm)),
        ];
        if (!CauseChoice.IsSure(findings))
        {
            var executors = await logs.ReadAsync(logs.FailedExecutors(driver), stop);
            findings.AddRange(executors.SelectMany(text => LogFindings.In(text, LogOrigin.ExecutorJvm)));
        }

        return verdicts.Of(findings, ExitSigns.In(client));
    }

    private async Task RereadAsync(CancellationToken stop)
    {
        _reads++;
        try
        {
            var answer = await services.Emr.DescribeStepAsync(
                new DescribeStepRequest { ClusterId = facts.Id, StepId = _step.Id },
                stop);
            _details = answer.Step?.Status?.FailureDetails;
        }
        catch (Exception unread) when (unread is AmazonServiceException or AmazonClientException or IOException)
        {
            // The logs say more than this, and there is another time.
        }
    }
}
