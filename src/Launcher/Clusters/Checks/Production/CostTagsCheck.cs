namespace Launcher.Clusters.Checks.Production;

/// <summary>The bill is divided by tags.</summary>
internal sealed class CostTagsCheck : ICheck
{
    public string Name => "cost tags";

    public bool IsLocal => true;

    public Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        var tags = subject.Settings.Tags;
        return Task.FromResult<IReadOnlyList<Finding>>(
        [
            tags.Count == 0
                ? Finding.Warning(
                    "No 'tags' are set, so the bill does not say whose the cluster was.",
                    "Set some, such as 'tags': { \"team\": \"data\" }, and activate them for cost allocation.")
                : Finding.Ok($"The cluster carries '{string.Join("', '", tags.Keys.Order(StringComparer.Ordinal))}'."),
        ]);
    }
}
