using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Outcomes;

namespace Launcher.Clusters.Explaining;

/// <summary>All that EMR says of a cluster that is ending or gone.</summary>
/// <param name="Steps">Newest first, as EMR lists them; null when they could not be read.</param>
/// <param name="Instances">Null when they could not be read.</param>
/// <param name="OurStop">Why we ended it, when we did.</param>
internal sealed record EndedCluster(
    Cluster Cluster,
    IReadOnlyList<StepSummary>? Steps,
    IReadOnlyList<Instance>? Instances,
    FailureClass? OurStop);
