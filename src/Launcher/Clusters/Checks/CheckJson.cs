using System.Text.Json;
using Launcher.Runs;

namespace Launcher.Clusters.Checks;

/// <summary>Results for machines: one object on one line.</summary>
internal static class CheckJson
{
    public static string Of(IReadOnlyList<CheckResult> results) =>
        JsonSerializer.Serialize(
            new
            {
                CanLaunch = results.All(result => result.Mark != CheckMark.Failed),
                Checks = results.Select(result => new
                {
                    result.Name,
                    result.Mark,
                    result.Finding.Sentence,
                    result.Finding.Advice,
                }),
            },
            JsonText.Line);
}
