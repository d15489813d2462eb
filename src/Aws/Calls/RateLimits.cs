using System.Collections.Concurrent;

namespace Aws.Calls;

/// <summary>
/// Buckets by endpoint and operation. An account's quota does not care how many clients or runs a process has, so
/// they share one instance.
/// </summary>
public sealed class RateLimits(TimeProvider clock)
{
    private readonly ConcurrentDictionary<(string Endpoint, string Operation), TokenBucket> _buckets = new();

    public static RateLimits OfProcess { get; } = new(TimeProvider.System);

    internal async Task WaitAsync(
        QuotaTable quotas,
        string endpoint,
        string operation,
        CancellationToken cancellationToken)
    {
        var taken = new List<TokenBucket>(2);
        var wait = TimeSpan.Zero;
        foreach (var (name, quota) in Applying(quotas, operation))
        {
            var bucket = _buckets.GetOrAdd((endpoint, name), _ => new TokenBucket(quota, clock));
            var delay = bucket.Take();
            wait = delay > wait ? delay : wait;
            taken.Add(bucket);
        }

        if (wait == TimeSpan.Zero)
        {
            return;
        }

        try
        {
            await Task.Delay(wait, clock, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            taken.ForEach(bucket => bucket.GiveBack());
            throw;
        }
    }

    private static IEnumerable<(string Name, Quota Quota)> Applying(QuotaTable quotas, string operation)
    {
        if (quotas.Operations.TryGetValue(operation, out var own))
        {
            yield return (operation, own.Share(QuotaTable.ShareOf(operation)));
        }

        if (quotas.WholeAccount is { } account)
        {
            yield return ("*", account.Share(0.8));
        }
    }
}
