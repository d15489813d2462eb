using Amazon.SimpleNotificationService.Model;

namespace Launcher.Clusters.Checks.Rights;

/// <summary>The topic that is told how a run ended.</summary>
internal sealed class TopicCheck : ICheck
{
    public const string Setting = "notify.topic";

    private static readonly string[] Publish = ["sns:Publish"];

    public string Name => "topic";

    public async Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        if (subject.Settings.Effective.Text(Setting) is not { } topic)
        {
            return [Finding.Ok($"No '{Setting}' is set, so nobody is told how a run ended.")];
        }

        Dictionary<string, string>? attributes;
        try
        {
            var request = new GetTopicAttributesRequest { TopicArn = topic };
            var answer = await subject.Services.Cluster.Notifications.GetTopicAttributesAsync(request, stop);
            attributes = answer.Attributes;
        }
        catch (NotFoundException)
        {
            return
            [
                Finding.Failed(
                    $"There is no topic '{topic}'.",
                    $"Create it, or set '{Setting}' to one of region '{subject.Settings.Region}' that exists."),
            ];
        }

        var caller = await subject.CallerAsync().WaitAsync(stop);
        var principal = await Simulation.PrincipalAsync(subject, stop);
        var context = new Dictionary<string, string>();
        if (!caller.IsRoot
            && (await Simulation.DeniedAsync(
                subject.Services.Iam, principal, Publish, [topic], context, stop)).Count > 0)
        {
            return
            [
                Finding.Failed(
                    $"The credentials may not publish to '{topic}'.", $"Allow 'sns:Publish' on it for '{principal}'."),
            ];
        }

        return
        [
            attributes?.GetValueOrDefault("SubscriptionsConfirmed") is null or "0"
                ? Finding.Warning(
                    $"Nobody has subscribed to '{topic}', so nobody is told how a run ended.",
                    "Subscribe an address to it and confirm that.")
                : Finding.Ok($"'{topic}' exists, takes messages and has subscribers."),
        ];
    }
}
