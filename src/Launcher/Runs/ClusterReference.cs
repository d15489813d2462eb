namespace Launcher.Runs;

/// <summary>Where the journal of a run on a cluster lies.</summary>
/// <param name="Packages">The folder in S3 below which runs are kept.</param>
internal sealed record ClusterReference(string RunId, string Region, string Packages);
