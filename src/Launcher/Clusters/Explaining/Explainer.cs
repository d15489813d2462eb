using Launcher.Clusters.Access;
using Launcher.Clusters.Explaining.Bootstraps;
using Launcher.Clusters.Explaining.States;
using Launcher.Clusters.Explaining.Steps;
using Launcher.Clusters.Outcomes;

namespace Launcher.Clusters.Explaining;

/// <summary>States and reasons first; where a step or a bootstrap action failed by itself, their logs.</summary>
internal sealed class Explainer(ClusterServices services) : IExplainer
{
    public async Task<Verdict> ExplainAsync(EndedCluster ended, CancellationToken stop)
    {
        var facts = new ClusterFacts(ended);
        return StateReading.Of(facts) switch
        {
            null => await new FailedStep(services, facts).ExplainAsync(stop),
            { Class: FailureClass.Bootstrap } when BootstrapFailures.IsOne(facts) =>
                await new BootstrapLog(services, facts).ExplainAsync(stop),
            { Class: null } success when !facts.KnowsInstances => await WithLossesAsync(success, facts, stop),
            { Class: FailureClass.TimeLimit or FailureClass.BudgetLimit } limit =>
                await WithProgressAsync(limit, facts, stop),
            var verdict => verdict,
        };
    }

    private async Task<Verdict> WithLossesAsync(Verdict success, ClusterFacts facts, CancellationToken stop)
    {
        var glance = await DriverGlance.TakeAsync(services, facts, stop);
        return glance.LostNodes == 0
            ? success
            : success with { Warnings = [SpotLosses.Warning(glance.LostNodes), .. success.Warnings] };
    }

    private async Task<Verdict> WithProgressAsync(Verdict limit, ClusterFacts facts, CancellationToken stop)
    {
        var glance = await DriverGlance.TakeAsync(services, facts, stop);
        return glance.Progress is { } progress
            ? limit with { NextAction = $"{limit.NextAction!.TrimEnd('.')}. It was last seen in {progress}." }
            : limit;
    }
}
