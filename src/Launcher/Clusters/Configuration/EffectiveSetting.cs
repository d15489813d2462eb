using System.Globalization;

namespace Launcher.Clusters.Configuration;

/// <summary>A setting that has a value, and where the value came from.</summary>
/// <param name="Value">A string, long, decimal, list of strings or map of strings, as the kind says.</param>
internal sealed record EffectiveSetting(Setting Setting, object Value, string Origin)
{
    public string Shown =>
        Value switch
        {
            IReadOnlyList<string> list => string.Join(", ", list),
            IReadOnlyDictionary<string, string> map => string.Join(
                ", ", map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}")),
            _ => Convert.ToString(Value, CultureInfo.InvariantCulture)!,
        };
}
