using System.Globalization;
using System.Text.Json;
using Amazon.Scheduler;
using Amazon.Scheduler.Model;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Running;

namespace Launcher.Clusters.Ending;

/// <summary>EventBridge Scheduler ends the cluster at the deadline, though nobody of us lives then.</summary>
internal sealed class ExternalDeadline(Connection connection)
{
    private const string Operation = "arn:aws:scheduler:::aws-sdk:emr:terminateJobFlows";

    public static string NameOf(string runId, string clusterId) => $"sparkjob-{runId}-{clusterId}";

    /// <summary>Null when the guard is set, or none is wished for; else what kept it from being set.</summary>
    public async Task<Exception?> SetAsync(RunJournal journal, string clusterId, CancellationToken stop)
    {
        if (journal.Policies.DeadlineRole is not { } role)
        {
            return null;
        }

        var request = new CreateScheduleRequest
        {
            Name = NameOf(journal.RunId, clusterId),
            Description = $"Ends the cluster of job {journal.Job} at its deadline.",
            ScheduleExpression = string.Create(
                CultureInfo.InvariantCulture, $"at({journal.Deadline.UtcDateTime:yyyy-MM-ddTHH:mm:ss})"),
            ScheduleExpressionTimezone = "UTC",
            FlexibleTimeWindow = new FlexibleTimeWindow { Mode = FlexibleTimeWindowMode.OFF },
            ActionAfterCompletion = ActionAfterCompletion.DELETE,
            ClientToken = NameOf(journal.RunId, clusterId),
            Target = new Target
            {
                Arn = Operation,
                RoleArn = role,
                Input = JsonSerializer.Serialize(new Dictionary<string, string[]> { ["JobFlowIds"] = [clusterId] }),
            },
        };
        try
        {
            await connection.Services.Scheduler.CreateScheduleAsync(request, stop).ConfigureAwait(false);
            return null;
        }
        catch (ConflictException)
        {
            return null;
        }
        catch (Exception failure) when (CallFailures.Of(failure, stop) is not null)
        {
            return failure;
        }
    }

    /// <summary>Null when there is none any more; else why not.</summary>
    public async Task<string?> RemoveAsync(RunJournal journal, string clusterId, CancellationToken stop)
    {
        if (journal.Policies.DeadlineRole is null)
        {
            return null;
        }

        try
        {
            await connection
                .Services.Scheduler.DeleteScheduleAsync(
                    new DeleteScheduleRequest { Name = NameOf(journal.RunId, clusterId) }, stop)
                .ConfigureAwait(false);
            return null;
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
        catch (Exception failure) when (CallFailures.Of(failure, stop) is not null)
        {
            return CallFailures.Said(failure);
        }
    }
}
