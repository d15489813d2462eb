using System.Globalization;
using Launcher.Clusters.Prices;

namespace Launcher.Clusters.Checks.Guards;

/// <summary>Limits that are allowed and still may surprise.</summary>
internal sealed class LimitsCheck : ICheck
{
    private const int LongMinutes = 24 * 60;
    private const decimal DearDollars = 100;

    public string Name => "limits";

    public bool IsLocal => true;

    public Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        IReadOnlyList<Finding> findings = [.. Look(subject)];
        return Task.FromResult(findings);
    }

    private static IEnumerable<Finding> Look(CheckSubject subject)
    {
        var plan = subject.Plan;
        var limit = plan.Launch.LimitMinutes;
        var expected = plan.Sizing.WorkMinutes + PriceEstimate.StartupMinutes + PriceEstimate.ShutdownMinutes;
        var count = 0;
        if (expected > limit)
        {
            count++;
            yield return Finding.Warning(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The run is expected to take {expected:0} min and is stopped after {limit}."),
                "Raise 'limits.maxMinutes', or take more machines.");
        }

        if (limit > LongMinutes)
        {
            count++;
            yield return Finding.Warning(
                $"The cluster may live {limit / 60} hours.", "Set 'limits.maxMinutes' to what the job needs.");
        }

        if (plan.Price is { Most.Cost.Total: > DearDollars } dear && subject.Settings.MaxCost is null)
        {
            count++;
            yield return Finding.Warning(
                string.Create(
                    CultureInfo.InvariantCulture, $"The run may cost ${dear.Most.Cost.Total:0} and has no cost limit."),
                "Set 'limits.maxCostUsd'.");
        }

        if (count == 0)
        {
            yield return Finding.Ok(
                plan.Price is { } price
                    ? string.Create(
                        CultureInfo.InvariantCulture, $"At most {limit} min and ${price.Most.Cost.Total:0.00}.")
                    : $"At most {limit} min; the cost is not known.");
        }
    }
}
