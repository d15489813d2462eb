using System.Text;
using Support;

namespace Spark.Tests.Golden;

/// <summary>Verdicts of a family as a page by group: artifacts/golden/&lt;project&gt;/&lt;family&gt;.md.</summary>
internal static class GoldenReport
{
    /// <summary>
    /// Writes the page; no case may be wrong, and no group may have fewer equal ones than it once had.
    /// </summary>
    public static void Check(GoldenEngine engine, string family, IReadOnlyList<GoldenVerdict> verdicts)
    {
        var accepted = GoldenFloors.Accepted(engine);
        verdicts = verdicts
            .Select(verdict =>
                verdict.Outcome == GoldenOutcome.Wrong && accepted.TryGetValue(verdict.Case.Id, out var reason)
                    ? verdict with
                    {
                        Outcome = GoldenOutcome.Accepted,
                        Detail = reason,
                    }
                    : verdict
            )
            .ToArray();
        Write(engine, family, verdicts);
        var floors = GoldenFloors.Read(engine, family);
        var below = verdicts
            .GroupBy(verdict => verdict.Case.Group)
            .Where(group => Count(group, GoldenOutcome.Equal) < floors.GetValueOrDefault(group.Key))
            .Select(group => $"{group.Key}: {Count(group, GoldenOutcome.Equal)} of {floors[group.Key]}");
        Assert.Equal(0, Count(verdicts, GoldenOutcome.Wrong));
        Assert.Empty(below);
    }

    private static void Write(GoldenEngine engine, string family, IReadOnlyList<GoldenVerdict> verdicts)
    {
        var text = new StringBuilder(
            $"# {family}\n\n| group | equal | refused | wrong |\n| --- | ---: | ---: | ---: |\n"
        );
        foreach (
            var group in verdicts
                .GroupBy(verdict => verdict.Case.Group)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            text.Append(
                $"| {group.Key} | {Count(group, GoldenOutcome.Equal)} | {Count(group, GoldenOutcome.Refused)} | "
                    + $"{Count(group, GoldenOutcome.Wrong)} |\n"
            );
        }

        text.Append(
            $"| all | {Count(verdicts, GoldenOutcome.Equal)} | {Count(verdicts, GoldenOutcome.Refused)} | "
                + $"{Count(verdicts, GoldenOutcome.Wrong)} |\n"
        );
        text.Append("\n## Refused\n\n");
        foreach (
            var feature in verdicts
                .Where(v => v.Outcome == GoldenOutcome.Refused)
                .GroupBy(v => v.Detail)
                .OrderByDescending(g => g.Count())
        )
        {
            text.Append($"- {feature.Key}: {string.Join(", ", feature.Select(v => v.Case.Id))}\n");
        }

        text.Append("\n## Accepted\n\n");
        foreach (var verdict in verdicts.Where(v => v.Outcome == GoldenOutcome.Accepted))
        {
            text.Append($"- {verdict.Case.Id}: {verdict.Detail}\n");
        }

        text.Append("\n## Wrong\n\n");
        foreach (var verdict in verdicts.Where(v => v.Outcome == GoldenOutcome.Wrong))
        {
            var question = verdict.Case.Json.GetRawText();
            var start = question[..Math.Min(600, question.Length)];
            text.Append($"- {verdict.Case.Id}: `{start}`\n    {verdict.Detail}\n");
        }

        var folder = RepositoryFiles.Path(
            "artifacts", "golden", Path.GetFileName(Path.GetDirectoryName(engine.Folder)!));
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, $"{family}.md"), Encoding.UTF8.GetBytes(text.ToString()));
    }

    public static int Count(IEnumerable<GoldenVerdict> verdicts, GoldenOutcome outcome) =>
        verdicts.Count(v => v.Outcome == outcome);
}
