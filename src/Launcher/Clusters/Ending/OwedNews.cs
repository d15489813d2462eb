using Launcher.Clusters.Journals;
using Launcher.Clusters.Running;

namespace Launcher.Clusters.Ending;

/// <summary>
/// What others are to hear of a run that is over. It is owed until it got through, and owed again to whoever resumes
/// the run.
/// </summary>
internal sealed class OwedNews(Connection connection)
{
    public const string Notification = "notification";
    public const string Metrics = "metrics";

    public static IReadOnlyList<string> Of(RunPolicies policies) =>
    [
        .. policies.NotifyTopic is null ? Array.Empty<string>() : [Notification],
        .. policies.MetricsNamespace is null ? Array.Empty<string>() : [Metrics],
    ];

    /// <summary>Null when it got through, else a warning.</summary>
    public async Task<string?> SendAsync(string owed, RunJournal journal, CancellationToken stop)
    {
        try
        {
            switch (owed)
            {
                case Notification:
                    await connection
                        .Services.Notifications.PublishAsync(Ending.Notification.Of(journal), stop)
                        .ConfigureAwait(false);
                    break;
                case Metrics:
                    await connection
                        .Services.Metrics.PutMetricDataAsync(
                            RunMetrics.Of(journal, connection.Clock.GetUtcNow()), stop)
                        .ConfigureAwait(false);
                    break;
            }

            return null;
        }
        catch (Exception failure) when (CallFailures.Of(failure, stop) is not null)
        {
            return $"The {owed} did not get through and is owed: {CallFailures.Said(failure)}";
        }
    }
}
