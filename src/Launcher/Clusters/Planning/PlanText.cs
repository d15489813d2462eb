using System.Globalization;
using Launcher.Clusters.Prices;
using Launcher.Clusters.Requests;

namespace Launcher.Clusters.Planning;

/// <summary>A plan for a person.</summary>
internal static class PlanText
{
    public static IEnumerable<string> Lines(ClusterPlan plan)
    {
        yield return $"Plan of {plan.Source}, {Described(plan)}. Nothing is launched.";
        yield return "";
        yield return "Settings";
        var settings = plan.Settings.ToList();
        var width = settings.Max(setting => setting.Setting.Key.Length);
        foreach (var setting in settings)
        {
            yield return $"  {setting.Setting.Key.PadRight(width)}  {setting.Shown}  ({setting.Origin})";
        }

        yield return "";
        yield return "Request RunJobFlow";
        yield return RequestText.Of(plan.Request);
        yield return "";
        foreach (var line in Size(plan).Concat(Candidates(plan)).Concat(Price(plan)))
        {
            yield return line;
        }

        foreach (var warning in plan.Warnings)
        {
            yield return $"Warning     {warning}";
        }
    }

    private static string Described(ClusterPlan plan) =>
        (plan.ConfigName, plan.Profile) switch
        {
            (null, _) => "without a configuration file",
            ({ } name, null) => $"settings of {name}",
            ({ } name, { } profile) => $"settings of {name} with profile '{profile}'",
        };

    private static IEnumerable<string> Size(ClusterPlan plan)
    {
        var capacity = plan.Launch.Capacity;
        yield return $"Machines    {1 + capacity.Core.Count + (capacity.Task?.Count ?? 0)}: "
            + $"1 primary, {capacity.Core.Count} core ({plan.Sizing.Reason}), {capacity.Task?.Count ?? 0} task";
        var deadline = plan.Launch.Deadline.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var byBudget = plan.Launch.LimitMinutes < plan.Launch.Settings.MaxMinutes ? ", by the cost limit" : "";
        yield return $"Limit       {plan.Launch.LimitMinutes} min, until {deadline} UTC{byBudget}";
    }

    private static IEnumerable<string> Candidates(ClusterPlan plan) =>
        plan.Candidates.Count > 1
            ? ["Fallback    " + string.Join("; then ", plan.Candidates.Skip(1).Select(candidate => candidate.Reason))]
            : [];

    private static IEnumerable<string> Price(ClusterPlan plan)
    {
        if (plan.Price is not { } price)
        {
            var hours = plan.Launch.Capacity.Roles.Sum(role => role.Count) * plan.Launch.LimitMinutes / 60m;
            var scaled = plan.Launch.Settings.ScalingMaxCount is null ? "" : " without those that scaling adds";
            yield return string.Create(
                CultureInfo.InvariantCulture, $"Price       unknown; at most {hours:0.0} hours of machines{scaled}");
            yield break;
        }

        yield return Case("Least", price.Least);
        yield return price.Expected is { } expected
            ? Case("Expected", expected)
            : "Expected    unknown: name --sizing-input-gb or --sizing-expected-minutes";
        yield return Case("Most", price.Most);
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"Prices      {plan.Prices.Region}, {PlanPrices.Date(plan)}, confidence "
                + $"{PlanPrices.Confidence(plan).ToString().ToLowerInvariant()}; at most "
                + $"${price.MostPerHour:0.000} an hour");
        foreach (var note in PlanPrices.Notes(plan))
        {
            yield return $"            {note}";
        }
    }

    private static string Case(string name, PriceCase price) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-10}  ${price.Cost.Total:0.000}  {price.Minutes:0.#} min: {price.Assumption} "
                + $"(EC2 {price.Cost.Ec2:0.000}, EMR {price.Cost.Emr:0.000}, EBS {price.Cost.Ebs:0.000})");
}
