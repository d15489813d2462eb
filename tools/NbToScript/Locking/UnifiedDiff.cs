using System.Globalization;
using System.Text;

namespace NbToScript.Locking;

/// <summary>Line differences of two texts in the unified format.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    public static string Of(string path, string left, string right)
    {
        if (left == right)
        {
            return "";
        }

        var lefts = Lines(left);
        var rights = Lines(right);
        var changes = Changes(lefts, rights);
        var text = new StringBuilder()
            .Append("--- ")
            .Append(path)
            .Append("\n+++ ")
            .Append(path)
            .Append(" (regenerated)\n");
        var i = 0;
        while (i < changes.Count)
        {
            if (changes[i].Kind == ' ')
            {
                i++;
                continue;
            }

            var start = Math.Max(0, i - Context);
            var end = i;
            for (var j = i; j < changes.Count && j <= end + (2 * Context); j++)
            {
                end = changes[j].Kind == ' ' ? end : j;
            }

            end = Math.Min(changes.Count - 1, end + Context);
            AppendHunk(text, changes, start, end);
            i = end + 1;
        }

        return text.ToString();
    }

    private static void AppendHunk(StringBuilder text, List<(char Kind, string Text)> changes, int start, int end)
    {
        var leftStart = changes.Take(start).Count(c => c.Kind != '+') + 1;
        var rightStart = changes.Take(start).Count(c => c.Kind != '-') + 1;
        var hunk = changes.GetRange(start, end - start + 1);
        text.Append(
            CultureInfo.InvariantCulture,
            $"@@ -{leftStart},{hunk.Count(c => c.Kind != '+')} +{rightStart},{hunk.Count(c => c.Kind != '-')} @@\n"
        );
        foreach (var (kind, line) in hunk)
        {
            text.Append(kind).Append(line).Append('\n');
        }
    }

    private static List<(char Kind, string Text)> Changes(string[] lefts, string[] rights)
    {
        // Longest common subsequence; generated files have some hundred lines, so the table stays small.
        var common = new int[lefts.Length + 1, rights.Length + 1];
        for (var i = lefts.Length - 1; i >= 0; i--)
        {
            for (var j = rights.Length - 1; j >= 0; j--)
            {
                common[i, j] =
                    lefts[i] == rights[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var changes = new List<(char, string)>();
        var (left, right) = (0, 0);
        while (left < lefts.Length || right < rights.Length)
        {
            if (left < lefts.Length && right < rights.Length && lefts[left] == rights[right])
            {
                changes.Add((' ', lefts[left]));
                left++;
                right++;
            }
            else if (
                right >= rights.Length
                || (left < lefts.Length && common[left + 1, right] >= common[left, right + 1])
            )
            {
                changes.Add(('-', lefts[left++]));
            }
            else
            {
                changes.Add(('+', rights[right++]));
            }
        }

        return changes;
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
