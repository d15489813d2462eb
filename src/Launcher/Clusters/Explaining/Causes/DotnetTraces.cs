using System.Text.RegularExpressions;
using Launcher.Clusters.Logs;

namespace Launcher.Clusters.Explaining.Causes;

/// <summary>The last exception that ended a .NET program, by the innermost of its causes.</summary>
internal static partial class DotnetTraces
{
    public static Finding? Last(IReadOnlyList<LogLine> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (Head().Match(lines[i].Text) is { Success: true } head)
            {
                return Of(lines, i, head);
            }

            if (Fatal().IsMatch(lines[i].Text))
            {
                return new Finding(FindingKind.DotnetTrace, null, lines[i].Text.Trim(), null, [lines[i]]);
            }
        }

        return null;
    }

    private static Finding Of(IReadOnlyList<LogLine> lines, int first, Match head)
    {
        var last = first;
        var cause = head;
        string? place = null;
        for (var i = first + 1; i < lines.Count && Continues(lines[i].Text); i++)
        {
            last = i;
            if (Inner().Match(lines[i].Text) is { Success: true } inner)
            {
                cause = inner;
                place = null;
            }
            else if (place is null && Frame().Match(lines[i].Text) is { Success: true } frame)
            {
                place = $"{frame.Groups["member"].Value}, {frame.Groups["file"].Value}";
            }
        }

        var type = cause.Groups["type"].Value;
        return new Finding(
            FindingKind.DotnetTrace,
            type[(type.LastIndexOf('.') + 1)..],
            cause.Groups["message"].Value.Trim(),
            place,
            [.. lines.Take(last + 1).Skip(first)]);
    }

    private static bool Continues(string line) =>
        line.StartsWith("   at ", StringComparison.Ordinal)
        || line.StartsWith("   --- ", StringComparison.Ordinal)
        || line.StartsWith(" ---> ", StringComparison.Ordinal)
        || line.StartsWith("--- End of ", StringComparison.Ordinal);

    [GeneratedRegex(
        @"Unhandled exception\. (?<type>[A-Za-z_][\w.+`]*(?:Exception|Error|Failure)[\w`]*)(?:: (?<message>.*))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(@"^ ---> (?:\(Inner Exception #\d+\) )?(?<type>[A-Za-z_][\w.+`]*)(?:: (?<message>.*))?$")]
    private static partial Regex Inner();

    [GeneratedRegex(@"^   at (?<member>[\w.<>`+\[\]]+)\(.*\) in (?:.*[/\\])?(?<file>[^/\\]+:line \d+)$")]
    private static partial Regex Frame();

    [GeneratedRegex(@"^(?:Fatal error\.|GC heap initialization failed|Out of memory\.|Stack overflow\.)")]
    private static partial Regex Fatal();
}
