using Launcher.Clusters.Access;
using Launcher.Clusters.Explaining.States;
using Launcher.Clusters.Explaining.Steps;
using Launcher.Clusters.Outcomes;

namespace Launcher.Clusters.Explaining;

/// <summary>States and reasons first; where a step failed by itself, its logs.</summary>
internal sealed class Explainer(ClusterServices services) : IExplainer
{
    public async Task<Verdict> ExplainAsync(EndedCluster ended, CancellationToken stop)
    {
        var facts = new ClusterFacts(ended);
        return StateReading.Of(facts) ?? await new FailedStep(services, facts).ExplainAsync(stop);
    }
}
