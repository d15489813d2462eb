namespace Aws.Calls;

/// <summary>What an account may send to one service in one region.</summary>
internal sealed record QuotaTable(Quota? WholeAccount, IReadOnlyDictionary<string, Quota> Operations)
{
    public static QuotaTable None { get; } = new(null, new Dictionary<string, Quota>());

    /// <summary>Reads leave half to others in the account; calls that change something may take most of it.</summary>
    public static double ShareOf(string operation) =>
        operation.StartsWith("List", StringComparison.Ordinal)
        || operation.StartsWith("Describe", StringComparison.Ordinal)
        || operation.StartsWith("Get", StringComparison.Ordinal)
            ? 0.5
            : 0.8;
}

/// <summary>A bucket of <paramref name="Burst"/> calls that refills by <paramref name="PerSecond"/>.</summary>
internal sealed record Quota(double Burst, double PerSecond)
{
    public Quota Share(double share) => new(Math.Max(1, Math.Floor(Burst * share)), PerSecond * share);
}
