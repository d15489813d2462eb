using System.Text.Json;
using Launcher.Clusters.Requests;
using Launcher.Runs;

namespace Launcher.Clusters.Planning;

/// <summary>A plan for machines: one object on one line.</summary>
internal static class PlanJson
{
    public static string Of(ClusterPlan plan) =>
        JsonSerializer.Serialize(
            new
            {
                plan.Source,
                plan.ConfigName,
                plan.Profile,
                Job = plan.Launch.Job,
                Token = plan.Launch.Token.Value,
                plan.Launch.Deadline,
                plan.Launch.LimitMinutes,
                plan.Launch.Package,
                Settings = plan.Settings.ToDictionary(
                    setting => setting.Setting.Key,
                    setting => new { setting.Value, setting.Origin }),
                plan.Sizing,
                Price = plan.Price is { } price
                    ? new
                    {
                        price.Least,
                        price.Expected,
                        price.Most,
                        price.MostPerHour,
                        plan.Prices.Region,
                        Prices = PlanPrices.Date(plan),
                        Confidence = PlanPrices.Confidence(plan),
                        Notes = PlanPrices.Notes(plan),
                    }
                    : null,
                plan.Warnings,
                Request = RequestText.NodeOf(plan.Request),
                Candidates = plan.Candidates.Select(candidate => new
                {
                    candidate.Reason,
                    candidate.MostPerHour,
                    Request = RequestText.NodeOf(candidate.Request),
                }),
            },
            JsonText.Line);
}
