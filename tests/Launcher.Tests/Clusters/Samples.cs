using Launcher.Clusters.Configuration;

namespace Launcher.Tests.Clusters;

/// <summary>Settings as a person would give them.</summary>
internal static class Samples
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Least = new()
    {
        ["region"] = ["us-east-1"],
        ["packages"] = ["s3://team/jobs"],
    };

    /// <summary>The built-in settings, the required ones, and those that are named.</summary>
    public static ClusterSettings Settings(params (string Key, string Value)[] set) =>
        new(
            EffectiveSettings.Of(
                file: null,
                profile: null,
                environment: new Dictionary<string, string>(),
                flags: Least
                    .Concat(set.Select(pair => KeyValuePair.Create(pair.Key, (IReadOnlyList<string>)[pair.Value])))
                    .GroupBy(pair => pair.Key)
                    .ToDictionary(same => same.Key, same => same.Last().Value)));

    /// <param name="set">Such as "core.count=2 layout=groups".</param>
    public static ClusterSettings Settings(string set) =>
        Settings(
            [
                .. set.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(pair => pair.Split('=', 2))
                    .Select(parts => (parts[0], parts[1])),
            ]);
}
