using System.Globalization;
using System.Text;
using Support;

namespace Spark.Embedded.Tests.ML.Golden;

/// <summary>What came of all reference cases, as a page under artifacts.</summary>
internal static class GoldenReport
{
    public static void Write(IReadOnlyList<GoldenOutcome> outcomes, string name = "ml.md")
    {
        var page = new StringBuilder(
            "# ML against Spark's results\n\n| family | equal | refused | wrong |\n| --- | --- | --- | --- |\n"
        );
        foreach (var family in outcomes.GroupBy(outcome => outcome.Family))
        {
            page.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {family.Key} | {Count(family, GoldenKind.Equal)} | {Count(family, GoldenKind.Refused)} | "
                    + $"{Count(family, GoldenKind.Wrong)} |"
            );
        }

        foreach (var kind in new[] { GoldenKind.Wrong, GoldenKind.Refused })
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"\n## {kind}\n");
            foreach (var outcome in outcomes.Where(outcome => outcome.Kind == kind))
            {
                page.AppendLine(CultureInfo.InvariantCulture, $"- {outcome}");
            }
        }

        var path = RepositoryFiles.Path("artifacts", "golden", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, page.ToString());
    }

    private static int Count(IEnumerable<GoldenOutcome> outcomes, GoldenKind kind) =>
        outcomes.Count(outcome => outcome.Kind == kind);
}
