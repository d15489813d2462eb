using Launcher.Clusters.Checks.Rights;

namespace Launcher.Clusters.Checks.Production;

/// <summary>Somebody hears of a failure.</summary>
internal sealed class NotificationCheck : ICheck
{
    private const string Metrics = "metrics.namespace";

    public string Name => "notification";

    public bool IsLocal => true;

    public Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        var effective = subject.Settings.Effective;
        var hasTopic = effective.Text(TopicCheck.Setting) is not null;
        var hasMetrics = effective.Text(Metrics) is not null;
        var sentence = (hasTopic, hasMetrics) switch
        {
            (false, false) => $"Neither '{TopicCheck.Setting}' nor '{Metrics}' is set: nobody hears of a failure, and "
                + "no alarm can.",
            (false, true) => $"'{TopicCheck.Setting}' is not set: a failure is told by alarms alone.",
            (true, false) => $"'{Metrics}' is not set: no alarm can be raised on failures, durations or costs.",
            _ => null,
        };
        return Task.FromResult<IReadOnlyList<Finding>>(
        [
            sentence is null
                ? Finding.Ok("A topic is told, and metrics are written for alarms.")
                : Finding.Warning(sentence, "Set both, and an alarm on 'Succeeded' below 1."),
        ]);
    }
}
