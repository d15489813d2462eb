using System.Globalization;
using Launcher.Clusters.Costs;
using Launcher.Clusters.Prices;

namespace Launcher.Commands.Clusters;

/// <summary>A cost for a person.</summary>
internal static class CostText
{
    public static IEnumerable<string> Lines(CostReport report)
    {
        yield return $"Cost of {report.Name}{Where(report)}{(report.IsFinal || report.Cost is null ? "" : ", so far")}";
        IEnumerable<string> lines = report.Cost is { } cost
            ? Accrued(cost, report.IsFinal)
            : ["Total       unknown: there is no cluster, or EMR tells of it no more"];
        foreach (var line in lines)
        {
            yield return line;
        }

        if (report.Shares is { } shares)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Shares      start-up {shares.Startup:0 %}, work {shares.Work:0 %}, shutdown {shares.Shutdown:0 %}");
        }

        yield return report.Estimate is { } estimate ? Expected(estimate) : "Estimate    none: the plan knew no prices";
        if (report.MaxCostUsd is { } most)
        {
            yield return $"Limit       {HistoryText.Dollars(most)}";
        }

        foreach (var note in report.Cost?.Notes ?? [])
        {
            yield return $"            {note}";
        }
    }

    private static string Where(CostReport report) =>
        report switch
        {
            { ClusterId: null } => "",
            { State: null } => $", cluster {report.ClusterId}",
            _ => $", cluster {report.ClusterId} ({report.State})",
        };

    private static IEnumerable<string> Accrued(AccruedCost accrued, bool isFinal)
    {
        if (accrued.Cost is { } cost)
        {
            yield return $"EC2         {HistoryText.Dollars(cost.Ec2)}";
            yield return $"EMR         {HistoryText.Dollars(cost.Emr)}";
            yield return $"EBS         {HistoryText.Dollars(cost.Ebs)}";
        }

        yield return $"Total       {HistoryText.Dollars(accrued.Cost?.Total)}, confidence "
            + $"{accrued.Confidence.ToString().ToLowerInvariant()}, prices of {accrued.Prices}";
        yield return string.Create(
            CultureInfo.InvariantCulture, $"Machines    {accrued.InstanceSeconds / 3600m:0.00} hours");
        if (!isFinal && accrued.PerHour is > 0)
        {
            yield return $"Rate        {HistoryText.Dollars(accrued.PerHour)} an hour now";
        }
    }

    private static string Expected(PriceRange estimate)
    {
        var expected = estimate.Expected is { } middle
            ? $"{HistoryText.Dollars(middle.Cost.Total)} expected, "
            : "";
        return $"Estimate    {HistoryText.Dollars(estimate.Least.Cost.Total)} at least, {expected}"
            + $"{HistoryText.Dollars(estimate.Most.Cost.Total)} at most";
    }
}
