namespace Launcher.Clusters.Journals;

/// <summary>Who acts on a run, and until when nobody else may. Reading needs no lease.</summary>
/// <param name="Owner">One process, on one machine.</param>
internal sealed record Lease(string Owner, DateTimeOffset Expires);
