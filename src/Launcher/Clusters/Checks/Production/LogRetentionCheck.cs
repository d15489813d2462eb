using Amazon.S3.Model;
using Launcher.Clusters.Checks.Storage;
using Launcher.Clusters.Storage;

namespace Launcher.Clusters.Checks.Production;

/// <summary>Logs are kept as long as somebody decided, not for ever.</summary>
internal sealed class LogRetentionCheck : ICheck
{
    public string Name => "log retention";

    public async Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        var logs = S3Address.Parse(subject.Settings.Logs);
        return
        [
            await BucketQuestions.AskAsync(
                logs.Bucket,
                async () =>
                {
                    var rules = await BucketLifecycleCheck.RulesAsync(subject.Services.S3, logs.Bucket, stop);
                    var days = rules
                        .Where(rule => logs.Key.StartsWith(PrefixOf(rule), StringComparison.Ordinal))
                        .Select(rule => rule.Expiration?.Days)
                        .Where(after => after > 0)
                        .Min();
                    return days is null
                        ? Finding.Warning(
                            $"No lifecycle rule of '{logs.Bucket}' ever removes logs below '{logs}'.",
                            "Add one with 'Expiration' after the days for which logs have to be kept.")
                        : Finding.Ok($"Logs are removed after {days} days.");
                }),
        ];
    }

    // A filter by tag or size is no filter by prefix: nothing says that it covers all logs.
    private static string PrefixOf(LifecycleRule rule) =>
        rule.Filter?.LifecycleFilterPredicate switch
        {
            LifecyclePrefixPredicate prefix => prefix.Prefix ?? "",
            null => "",
            _ => "\0",
        };
}
