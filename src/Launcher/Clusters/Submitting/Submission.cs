namespace Launcher.Clusters.Submitting;

/// <summary>A step that was added to a cluster.</summary>
/// <param name="Outputs">Addresses by what the step leaves there.</param>
internal sealed record SubmittedStep(string Id, string Name, IReadOnlyDictionary<string, string> Outputs);

/// <summary>What 'submit' added.</summary>
/// <param name="WereThere">An earlier command with the same token had added them.</param>
internal sealed record Submission(string ClusterId, string RunId, bool WereThere, IReadOnlyList<SubmittedStep> Steps);
