using System.Text.RegularExpressions;
using Launcher.Clusters.Redaction;

namespace Launcher.Clusters.Explaining;

/// <summary>What a program wrote, as the end of a sentence of ours.</summary>
internal static partial class Sentences
{
    private const int Longest = 400;

    /// <summary>On one line, without secrets, not longer than anybody reads, with a full stop.</summary>
    public static string Of(string message)
    {
        var line = Spaces().Replace(Secrets.Hide(message), " ").Trim();
        if (line.Length > Longest)
        {
            var end = line.LastIndexOf(' ', Longest);
            line = line[..(end > Longest / 2 ? end : Longest)] + " …";
        }

        return line.Length == 0 ? "it gives no message." : line[^1] is '.' or '!' or '?' ? line : line + ".";
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
