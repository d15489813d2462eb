using Amazon.ElasticMapReduce.Model;

namespace Launcher.Clusters.Planning;

/// <summary>One way to get the machines.</summary>
/// <param name="Reason">How it differs from the plan, for people.</param>
/// <param name="MostPerHour">Dollars; null where a price is unknown.</param>
internal sealed record LaunchCandidate(string Reason, RunJobFlowRequest Request, decimal? MostPerHour);
