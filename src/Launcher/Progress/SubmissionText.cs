using Launcher.Clusters.Submitting;

namespace Launcher.Progress;

/// <summary>The steps that were submitted, and what they leave.</summary>
internal static class SubmissionText
{
    public static IEnumerable<string> Lines(Submission submission)
    {
        yield return submission.WereThere
            ? $"An earlier command had submitted this to cluster {submission.ClusterId}."
            : $"Submitted to cluster {submission.ClusterId}.";
        foreach (var step in submission.Steps)
        {
            yield return SummaryText.Row("Step", $"{step.Id} {step.Name}");
            foreach (var (role, address) in step.Outputs.OrderBy(output => output.Key, StringComparer.Ordinal))
            {
                yield return SummaryText.Row(char.ToUpperInvariant(role[0]) + role[1..], address);
            }
        }
    }
}
