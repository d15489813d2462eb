using System.Text.RegularExpressions;
using Launcher.Clusters.Logs;
using Launcher.Progress;

namespace Launcher.Clusters.Explaining.Causes;

/// <summary>What a converted script says of its failure, in JSON or in words.</summary>
internal static partial class ScriptRecords
{
    public static Finding? Last(IReadOnlyList<LogLine> lines)
    {
        Finding? other = null;
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var text = lines[i].Text;
            if (ScriptEvent.Parse(text) is { } heard)
            {
                if (heard.Event == "step-failed")
                {
                    return OfEvent(heard, lines[i]);
                }

                if (heard.Level == "error" && heard.Event != "end")
                {
                    other ??= OfEvent(heard, lines[i]);
                }
            }
            else if (Words().Match(text) is { Success: true } said && !EchoLines.IsOne(text))
            {
                return new Finding(
                    FindingKind.Record,
                    null,
                    said.Groups["message"].Value,
                    said.Groups["place"] is { Success: true } place ? place.Value : null,
                    [lines[i]]);
            }
        }

        return other;
    }

    private static Finding OfEvent(ScriptEvent heard, LogLine line) =>
        new(
            FindingKind.Record,
            heard.Text("exception"),
            heard.Text("exceptionMessage") ?? heard.Message ?? heard.Event,
            heard.Text("anchor") ?? heard.Cell,
            [line]);

    [GeneratedRegex(
        @"^\d\d:\d\d:\d\d error {1,4}(?<message>.+?)(?: \[(?<place>[^\]]*?)(?: ""[^""]*"")?\])?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
