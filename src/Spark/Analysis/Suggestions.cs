namespace Spark.Analysis;

/// <summary>Names close to one that was not found, the closest first.</summary>
internal static class Suggestions
{
    /// <summary>Candidates quoted; a qualifier that all share is left out when the name has none.</summary>
    public static IEnumerable<string> For(IReadOnlyList<string> name, IEnumerable<IReadOnlyList<string>> candidates)
    {
        var sorted = candidates
            .DistinctBy(parts => string.Join('\0', parts))
            .OrderBy(parts => parts[^1], StringComparer.Ordinal)
            .ToArray();
        var kept = name.Count == 1 && Shares(sorted, 1) ? 1 : name.Count <= 2 && Shares(sorted, 2) ? 2 : int.MaxValue;
        var wanted = AnalysisErrors.Quote(name);
        return sorted
            .Select(parts => AnalysisErrors.Quote(parts.Skip(Math.Max(0, parts.Count - kept))))
            .OrderBy(candidate => Distance(candidate, wanted));
    }

    /// <summary>Single-character edits that turn one text into the other.</summary>
    public static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        var current = new int[right.Length + 1];
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }

    private static bool Shares(IReadOnlyList<string>[] candidates, int kept) =>
        candidates
            .Select(parts => string.Join('\0', parts.Take(Math.Max(0, parts.Count - kept))))
            .Distinct().Count() == 1;
}
