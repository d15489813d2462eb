using System.Text.RegularExpressions;
using Launcher.Clusters.Logs;

namespace Launcher.Clusters.Explaining.Causes;

/// <summary>The last exception of a JVM that is no echo, by its deepest 'Caused by'.</summary>
internal static partial class JavaTraces
{
    public static Finding? Last(IReadOnlyList<LogLine> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (!EchoLines.IsOne(lines[i].Text) && Head().Match(lines[i].Text) is { Success: true } head)
            {
                return Of(lines, i, head);
            }
        }

        return null;
    }

    private static Finding Of(IReadOnlyList<LogLine> lines, int found, Match head)
    {
        // The search runs backwards, so a cause is met before the exception that it belongs to.
        var (first, cause) = (found, head);
        while (first > 0 && IsPartOfTrace(lines[first].Text) && found - first < 2000)
        {
            first--;
        }

        var last = found;
        for (var i = found + 1; i < lines.Count && IsPartOfTrace(lines[i].Text); i++)
        {
            last = i;
            cause = Cause().Match(lines[i].Text) is { Success: true } deeper ? deeper : cause;
        }

        var type = cause.Groups["type"].Value;
        var shown = found == first ? Range(lines, first, last) : [lines[first], .. Range(lines, found, last)];
        return new Finding(
            FindingKind.JavaTrace,
            type[(type.LastIndexOfAny(['.', '$']) + 1)..],
            cause.Groups["message"].Value.Trim(),
            null,
            shown);
    }

    private static IReadOnlyList<LogLine> Range(IReadOnlyList<LogLine> lines, int first, int last) =>
        [.. lines.Take(last + 1).Skip(first)];

    private static bool IsPartOfTrace(string line) =>
        line.StartsWith("\tat ", StringComparison.Ordinal)
        || line.StartsWith("\t... ", StringComparison.Ordinal)
        || line.StartsWith("    at ", StringComparison.Ordinal)
        || line.StartsWith("Caused by: ", StringComparison.Ordinal);

    [GeneratedRegex(
        @"(?:^|Caused by: |: |"" )(?<type>(?:[a-z_]\w*\.){1,12}[A-Z][\w$]*(?:Exception|Error|Failure)\b)"
            + "(?:: (?<message>.*))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(
        @"^Caused by: (?<type>(?:[a-z_][\w]*\.){0,12}[A-Z][\w$]*)(?:: (?<message>.*))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Cause();
}
