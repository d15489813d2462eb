using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Access;
using Launcher.Clusters.Costs;
using Launcher.Clusters.Explaining;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Prices;
using Launcher.Clusters.Requests;
using Launcher.Clusters.Running;
using Launcher.Clusters.Storage;
using Launcher.Clusters.Watching;
using Launcher.Runs;

namespace Launcher.Stages.Clusters;

/// <summary>What drives runs on clusters, put together for one account.</summary>
internal static class ClusterParts
{
    public static ClusterRunContext Context(
        RunContext context,
        ClusterServices services,
        ClusterReference reference,
        ICostMeter meter,
        IProgress<ClusterProgress>? progress) =>
        new()
        {
            Services = services,
            Packages = S3Address.Parse(reference.Packages),
            Explainer = new Explainer(services),
            Meter = meter,
            Interruption = context.Interruption,
            Progress = progress,
            Sweep = new ClusterSweep(services.Clock),
            Reload = () => context.ConnectAws(reference.Region),
        };

    /// <param name="request">The launch's, for the volumes that it asks for; null where it is not known.</param>
    public static ICostMeter Meter(
        IReadOnlyDictionary<string, string> environment,
        ClusterServices services,
        RunJobFlowRequest? request) =>
        CostMeter.Of(services, PriceSource.Online(environment, services), request);

    public static ICostMeter Meter(
        IReadOnlyDictionary<string, string> environment,
        ClusterServices services,
        RunJournal? journal) =>
        Meter(
            environment,
            services,
            journal is { Requests.Count: > 0 }
                ? RequestText.Read(journal.Requests[journal.Attempts is [.., var last] ? last.Request : 0])
                : null);
}
