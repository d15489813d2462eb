namespace Launcher.Reports;

/// <summary>Names of JSON members as people read them.</summary>
internal static class Words
{
    /// <summary>As the first words of a line.</summary>
    public static string Title(string name) =>
        IsMetric(name) || name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + Of(name)[1..];

    /// <summary>'train_samples' and 'trainSamples' read 'train samples'; names of metrics stay as they are.</summary>
    public static string Of(string name) =>
        IsMetric(name)
            ? name
            : string.Concat(
                name.Select(
                    (letter, i) =>
                        letter switch
                        {
                            '_' => " ",
                            _ when i > 0 && char.IsUpper(letter) && char.IsLower(name[i - 1]) =>
                                $" {char.ToLowerInvariant(letter)}",
                            _ => letter.ToString(),
                        }));

    private static bool IsMetric(string name) => name.StartsWith("areaUnder", StringComparison.Ordinal);
}
