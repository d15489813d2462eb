using System.Globalization;

namespace Launcher.Clusters.Checks.Production;

/// <summary>A limit in dollars holds whatever the machines cost.</summary>
internal sealed class CostLimitCheck : ICheck
{
    public string Name => "cost limit";

    public bool IsLocal => true;

    public Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        var most = subject.Settings.MaxCost;
        return Task.FromResult<IReadOnlyList<Finding>>(
        [
            most is null
                ? Finding.Warning("No 'limits.maxCostUsd' is set.", "Set it to what a run may cost at most.")
                : Finding.Ok(string.Create(CultureInfo.InvariantCulture, $"A run is stopped before it costs ${most}.")),
        ]);
    }
}
