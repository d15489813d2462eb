namespace Launcher.Reports;

/// <summary>Names of JSON members as people read them.</summary>
internal static class Words
{
    /// <summary>'train_samples' and 'trainSamples' read 'train samples'; names of metrics stay as they are.</summary>
    public static string Of(string name) =>
        name.StartsWith("areaUnder", StringComparison.Ordinal)
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
}
