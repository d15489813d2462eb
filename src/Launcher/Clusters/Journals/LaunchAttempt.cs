using Launcher.Clusters.Costs;
using Launcher.Clusters.Outcomes;

namespace Launcher.Clusters.Journals;

/// <summary>One cluster that was asked for.</summary>
/// <param name="Request">Index of the request.</param>
/// <param name="Calls">RunJobFlow calls made so far; counted before each.</param>
/// <param name="ClusterId">Null while it is not known whether there is one.</param>
/// <param name="Ending">Why it did not lead to a result, in a sentence; null while it may.</param>
/// <param name="Class">Of that ending.</param>
/// <param name="Cost">Of the cluster that ended so.</param>
internal sealed record LaunchAttempt(
    int Request,
    DateTimeOffset Started,
    int Calls,
    string? ClusterId = null,
    string? Ending = null,
    FailureClass? Class = null,
    AccruedCost? Cost = null);
