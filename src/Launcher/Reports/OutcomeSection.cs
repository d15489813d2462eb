using Launcher.Clusters.Journals;
using Launcher.Clusters.Outcomes;
using Launcher.Progress;

namespace Launcher.Reports;

/// <summary>How a run on a cluster ended, why, and what proves it.</summary>
internal static class OutcomeSection
{
    public static string Write(ClusterRecord record)
    {
        var verdict = record.Verdict;
        var cause = verdict.Class is { } kind
            ? $"{OutcomeWords.Of(kind)}, confidence {OutcomeWords.Of(verdict.Confidence)}"
            : "every step completed";
        List<string> tiles = [Tiles.WideTile(OutcomeWords.Of(record.Outcome), cause)];
        if (record.Cost is { } cost)
        {
            tiles.Add(
                cost.Cost is { } paid
                    ? Tiles.Tile(ClusterText.Dollars(paid.Total), "cost")
                    : Tiles.Tile("unknown", "cost"));
            tiles.Add(Tiles.Tile(Html.Number(cost.InstanceSeconds / 3600.0, "0.00"), "hours of machines"));
        }

        if (record.Ended is { } ended)
        {
            tiles.Add(Tiles.Tile(Durations.Shown(ended - record.Created), "from launch to end"));
        }

        return Html.Section(
            "outcome",
            "Outcome",
            [
                Tiles.Of(tiles),
                Html.Facts(Facts(record)),
                .. verdict.Evidence.Select(Proof),
                Listed("Beware", verdict.Warnings),
                Listed("Left in S3", record.Left.Objects),
            ]);
    }

    private static IEnumerable<Fact> Facts(ClusterRecord record)
    {
        if (record.Verdict.Cause is { } cause)
        {
            yield return new Fact("Cause", cause);
        }

        if (record.Verdict.NextAction is { } next)
        {
            yield return new Fact("What to do", next);
        }

        yield return new Fact("Run", record.RunId);
        if (record.ClusterId is { } id)
        {
            var gone = record.Left.ClusterMayRun ? "may still be running" : "gone";
            yield return new Fact("Cluster", $"{id}, {gone}");
        }

        if (record.Attempts > 1)
        {
            yield return new Fact("Clusters asked for", Html.Number(record.Attempts));
        }

        if (record.SpotLost > 0)
        {
            yield return new Fact("Spot machines lost", Html.Number(record.SpotLost));
        }
    }

    private static string Proof(Evidence evidence)
    {
        var place = (evidence.FirstLine, evidence.LastLine) switch
        {
            ({ } first, { } last) when last > first => $", lines {first} to {last}",
            ({ } first, _) => $", line {first}",
            _ => "",
        };
        return $"<p>Evidence in <code>{Html.Text(evidence.Source)}</code>{place}:</p>\n"
            + $"<pre>{Html.Text(string.Join('\n', evidence.Lines))}</pre>";
    }

    private static string Listed(string title, IReadOnlyList<string> items) =>
        items.Count == 0
            ? ""
            : $"<p>{title}:</p>\n<ul>\n{string.Join('\n', items.Select(item => $"<li>{Html.Text(item)}</li>"))}\n</ul>";
}
