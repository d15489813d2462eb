using System.Globalization;
using Launcher.Clusters.Costs;
using Launcher.Clusters.Outcomes;

namespace Launcher.Clusters.Planning;

/// <summary>How far the prices of a plan can be trusted.</summary>
internal static class PlanPrices
{
    /// <summary>'high' takes a price list of the day and prices that do not move.</summary>
    public static Confidence Confidence(ClusterPlan plan) =>
        plan.Prices.IsListed(Types(plan)) && !plan.Launch.Settings.UsesSpot
            ? Outcomes.Confidence.High
            : Outcomes.Confidence.Medium;

    public static string Date(ClusterPlan plan) =>
        plan.Prices.Date(Types(plan)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static IEnumerable<string> Notes(ClusterPlan plan) => new CostNotes(plan.Prices, Types(plan)).All;

    private static List<string> Types(ClusterPlan plan) =>
        [.. plan.Launch.Capacity.Roles.SelectMany(role => role.Types).Select(type => type.Type).Distinct()];
}
