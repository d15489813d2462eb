using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Access;
using Launcher.Clusters.Costs;
using Launcher.Clusters.Journals;

namespace Launcher.Clusters.Watching;

/// <summary>What is known of a run, told to whoever listens.</summary>
internal sealed class RunProgress(IProgress<ClusterProgress>? listener)
{
    public IReadOnlyList<StepProgress> Steps { get; set; } = [];

    public AccruedCost? Cost { get; set; }

    /// <summary>For the sentence that says where a run was stopped.</summary>
    public string LastSeen { get; private set; } = "nothing had been seen of it";

    public static StepProgress Of(StepSummary step) =>
        new(
            step.Id!,
            step.Name ?? step.Id!,
            step.Status?.State?.Value ?? "UNKNOWN",
            UtcTime.Of(step.Status?.Timeline?.StartDateTime),
            UtcTime.Of(step.Status?.Timeline?.EndDateTime));

    public void Report(RunJournal journal, ClusterSight? sight = null)
    {
        if (sight is not null)
        {
            var step = Steps.FirstOrDefault(step => step.Ended is null);
            LastSeen = $"the cluster was last seen {sight.State.Value}"
                + (step is null ? "" : $", step '{step.Name}' {step.State}");
        }

        listener?.Report(
            new ClusterProgress(
                journal.RunId,
                journal.State,
                journal.ClusterId,
                sight?.State.Value,
                sight?.Reason,
                Steps,
                sight?.Created,
                journal.Deadline,
                Cost,
                LastLine: null));
    }

    /// <summary>Another cluster begins.</summary>
    public void Clear()
    {
        Steps = [];
        Cost = null;
    }
}
