namespace Emr.Server.Http;

/// <summary>The documented quotas of an account: calls beyond them are refused.</summary>
internal sealed class Throttle(TimeProvider clock)
{
    private static readonly Dictionary<string, (double Burst, double PerSecond)> Quotas = new()
    {
        ["*"] = (25, 5),
        ["RunJobFlow"] = (10, 0.5),
        ["DescribeCluster"] = (10, 1),
        ["DescribeStep"] = (10, 0.5),
        ["ListSteps"] = (10, 0.5),
        ["ListClusters"] = (20, 0.5),
        ["AddJobFlowSteps"] = (10, 0.5),
        ["CancelSteps"] = (10, 0.5),
        ["TerminateJobFlows"] = (10, 0.5),
        ["ListInstances"] = (10, 0.5),
        ["ListInstanceGroups"] = (10, 1),
        ["ListInstanceFleets"] = (5, 0.5),
        ["ListBootstrapActions"] = (10, 1),
        ["AddTags"] = (5, 0.5),
        ["RemoveTags"] = (5, 0.5),
        ["SetTerminationProtection"] = (5, 0.2),
    };

    private readonly Dictionary<string, (double Tokens, DateTimeOffset At)> _levels = [];

    public bool Allows(string operation) => Take("*") & Take(operation);

    private bool Take(string bucket)
    {
        if (!Quotas.TryGetValue(bucket, out var quota))
        {
            return true;
        }

        var now = clock.GetUtcNow();
        var (tokens, at) = _levels.GetValueOrDefault(bucket, (quota.Burst, now));
        var level = Math.Min(quota.Burst, tokens + ((now - at).TotalSeconds * quota.PerSecond));
        var isFree = level >= 1 - 1e-9;
        _levels[bucket] = (isFree ? level - 1 : level, now);
        return isFree;
    }
}
