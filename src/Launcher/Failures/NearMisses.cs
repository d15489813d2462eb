namespace Launcher.Failures;

/// <summary>Which existing names a misspelt one may have meant.</summary>
internal static class NearMisses
{
    public static IReadOnlyList<string> Of(string given, IEnumerable<string> existing, int limit = 3)
    {
        var furthest = Math.Max(2, given.Length / 3);
        return
        [
            .. existing
                .Distinct(StringComparer.Ordinal)
                .Select(name => (name, distance: Distance(given, name)))
                .Where(pair =>
                    pair.distance <= furthest || pair.name.Contains(given, StringComparison.OrdinalIgnoreCase))
                .OrderBy(pair => pair.distance)
                .ThenBy(pair => pair.name, StringComparer.Ordinal)
                .Take(limit)
                .Select(pair => pair.name),
        ];
    }

    public static string Quoted(IEnumerable<string> names, string between = ", ") =>
        string.Join(between, names.Select(name => $"'{name}'"));

    /// <summary>Insertions, deletions, replacements and swaps of neighbours, letter case ignored.</summary>
    public static int Distance(string left, string right)
    {
        var a = left.ToUpperInvariant();
        var b = right.ToUpperInvariant();
        var beforeLast = new int[b.Length + 1];
        var last = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, replaced);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            beforeLast = last;
            last = row;
        }

        return last[b.Length];
    }
}
