using Launcher.Clusters.Prices;
using Launcher.Failures;

namespace Launcher.Clusters.Planning;

/// <summary>How far the prices of a plan can be trusted.</summary>
internal static class PlanPrices
{
    /// <summary>Of a built-in table; 'high' takes a price list of the day.</summary>
    public const string Confidence = "medium";

    public static IEnumerable<string> Notes(ClusterPlan plan)
    {
        var estimated = plan
            .Launch.Capacity.Roles.SelectMany(role => role.Types)
            .Select(type => PriceTable.Find(type.Type))
            .Where(price => price?.IsEmrEstimated == true)
            .Select(price => price!.Type)
            .Distinct()
            .ToList();
        if (estimated.Count > 0)
        {
            yield return $"The EMR charge of {NearMisses.Quoted(estimated)} is taken as a quarter of EC2's.";
        }

        yield return "Without discounts, Savings Plans, tax, S3 requests and storage, CloudWatch and data transfer.";
    }
}
