using System.Text.RegularExpressions;
using Launcher.Clusters.Logs;

namespace Launcher.Clusters.Explaining.Causes;

/// <summary>The last traceback of a Python program.</summary>
internal static partial class PythonTraces
{
    private const string Beginning = "Traceback (most recent call last):";

    public static Finding? Last(IReadOnlyList<LogLine> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (lines[i].Text.TrimStart().StartsWith(Beginning, StringComparison.Ordinal))
            {
                return Of(lines, i);
            }
        }

        return null;
    }

    private static Finding Of(IReadOnlyList<LogLine> lines, int first)
    {
        var indent = lines[first].Text.Length - lines[first].Text.TrimStart().Length;
        string? place = null;
        for (var i = first + 1; i < lines.Count; i++)
        {
            var text = lines[i].Text;
            if (Frame().Match(text) is { Success: true } frame)
            {
                place = $"{frame.Groups[1].Value}, line {frame.Groups[2].Value}";
            }

            if (text.Length > indent && !char.IsWhiteSpace(text[indent]))
            {
                var said = text[indent..].Split(": ", 2);
                return new Finding(
                    FindingKind.PythonTrace,
                    said[0][(said[0].LastIndexOf('.') + 1)..],
                    said.Length > 1 ? said[1] : "",
                    place,
                    [.. lines.Take(i + 1).Skip(first)]);
            }
        }

        return new Finding(FindingKind.PythonTrace, null, "The traceback ends early.", place, [.. lines.Skip(first)]);
    }

    [GeneratedRegex(@"^\s*File ""(?:.*/)?([^""/]+)"", line (\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Frame();
}
