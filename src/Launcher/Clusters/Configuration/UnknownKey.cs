using Launcher.Failures;

namespace Launcher.Clusters.Configuration;

/// <summary>What to say of a name that sets nothing: the nearest names that do, else all beside it.</summary>
internal static class UnknownKey
{
    public static LauncherException In(string place, string key, IEnumerable<string> alsoKnown)
    {
        var group = key.Contains('.', StringComparison.Ordinal) ? key[..(key.IndexOf('.') + 1)] : null;
        var beside = group is null
            ? SettingTable.All.Select(setting => setting.Key.Split('.')[0]).Concat(alsoKnown).Distinct()
            : SettingTable.All.Select(setting => setting.Key).Where(known =>
                known.StartsWith(group, StringComparison.Ordinal));
        return Of($"'{key}' in {place} is no setting.", key, [.. beside]);
    }

    public static LauncherException Variable(string name) =>
        Of(
            $"The variable '{name}' sets nothing, although it begins with {Setting.VariablePrefix}.",
            name,
            [.. SettingTable.All.Select(setting => setting.Variable)]);

    private static LauncherException Of(string what, string given, IReadOnlyList<string> existing)
    {
        var near = NearMisses.Of(given, existing.Where(name => NearMisses.Distance(name, given) <= 3));
        return LauncherException.Usage(
            near.Count > 0
                ? $"{what} Did you mean {NearMisses.Quoted(near, " or ")}?"
                : $"{what} There are {NearMisses.Quoted(existing)}.");
    }
}
