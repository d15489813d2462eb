using System.Globalization;
using System.Text.RegularExpressions;

namespace Launcher.Building;

/// <summary>A complaint of the build with its place, for converted code the notebook's cell and line.</summary>
internal sealed partial record CompilerMessage(string Path, int Line, string Kind, string Id, string Text)
{
    public bool IsError => Kind == "error";

    /// <summary>Null for a line of the build that is no complaint.</summary>
    public static CompilerMessage? Parse(string line)
    {
        var match = Pattern().Match(line);
        return match.Success
            ? new CompilerMessage(
                match.Groups["path"].Value,
                match.Groups["line"].Success
                    ? int.Parse(match.Groups["line"].ValueSpan, CultureInfo.InvariantCulture)
                    : 0,
                match.Groups["kind"].Value,
                match.Groups["id"].Value,
                match.Groups["text"].Value)
            : null;
    }

    public string Shown(string root)
    {
        var path = Path;
        if (System.IO.Path.IsPathRooted(path))
        {
            var relative = System.IO.Path.GetRelativePath(root, path);
            path = relative.StartsWith("..", StringComparison.Ordinal) ? path : relative.Replace('\\', '/');
        }

        var place = Line == 0 ? path : $"{path}:line {Line}";
        return $"{place}: {Kind} {Id}: {Text}";
    }

    [GeneratedRegex(
        @"^\s*(?<path>\S.*?)(\((?<line>\d+)(,\d+){0,3}\))?\s?: (?<kind>error|warning) (?<id>[A-Z]+\d+)\s?: "
            + @"(?<text>.*?)( \[[^\]]*proj[^\]]*\])?$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();
}
