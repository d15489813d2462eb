using Launcher.Failures;

namespace Launcher.Clusters.Configuration;

/// <summary>
/// The settings that hold: built-in values, under emr.json, under its profile, under the environment, under flags.
/// </summary>
internal sealed class EffectiveSettings
{
    private static readonly string[] RegionVariables = ["AWS_DEFAULT_REGION", "AWS_REGION"];

    private readonly Dictionary<string, EffectiveSetting> _byKey = new(StringComparer.Ordinal);

    private EffectiveSettings()
    {
    }

    /// <summary>Those with a value, in the table's order.</summary>
    public IEnumerable<EffectiveSetting> All =>
        SettingTable.All.Select(setting => _byKey.GetValueOrDefault(setting.Key)).OfType<EffectiveSetting>();

    /// <param name="flags">By key, as given.</param>
    public static EffectiveSettings Of(
        ConfigurationFile? file,
        string? profile,
        IReadOnlyDictionary<string, string> environment,
        IReadOnlyDictionary<string, IReadOnlyList<string>> flags)
    {
        var settings = new EffectiveSettings();
        settings.Lay(
            SettingTable.All.Where(setting => setting.Default is not null).Select(setting =>
                new EffectiveSetting(
                    setting, SettingValue.OfText(setting, [setting.Default!], "built in"), "built in")));
        settings.Lay(file?.Settings ?? []);
        settings.Lay(Profile(file, profile));
        settings.Lay(Variables(environment));
        settings.Lay(SettingTable.All.Where(setting => flags.ContainsKey(setting.Key)).Select(setting =>
            new EffectiveSetting(
                setting,
                SettingValue.OfText(setting, flags[setting.Key], $"from '{setting.Flag}'"),
                setting.Flag)));
        return settings;
    }

    public EffectiveSetting? Find(string key) => _byKey.GetValueOrDefault(key);

    public string? Text(string key) => (string?)Find(key)?.Value;

    public int? Whole(string key) => Find(key) is { } found ? (int)(long)found.Value : null;

    public decimal? Number(string key) => (decimal?)Find(key)?.Value;

    public IReadOnlyList<string> List(string key) => (IReadOnlyList<string>?)Find(key)?.Value ?? [];

    public IReadOnlyDictionary<string, string> Map(string key) =>
        (IReadOnlyDictionary<string, string>?)Find(key)?.Value ?? new Dictionary<string, string>();

    // Maps grow name by name; everything else is replaced as a whole.
    private void Lay(IEnumerable<EffectiveSetting> layer)
    {
        foreach (var above in layer)
        {
            _byKey[above.Setting.Key] =
                _byKey.GetValueOrDefault(above.Setting.Key) is { } below
                && (below.Value, above.Value) is (Dictionary<string, string> low, Dictionary<string, string> high)
                    ? new EffectiveSetting(
                        above.Setting,
                        low.Where(pair => !high.ContainsKey(pair.Key)).Concat(high).ToDictionary(),
                        $"{below.Origin}; {above.Origin}")
                    : above;
        }
    }

    private static IReadOnlyList<EffectiveSetting> Profile(ConfigurationFile? file, string? profile)
    {
        if (profile is null)
        {
            return [];
        }

        if (file is null)
        {
            throw LauncherException.Usage(
                $"There is no {ConfigurationFile.DefaultName} that could hold profile '{profile}'. "
                    + "Name one with '--config'.");
        }

        if (file.Profiles.TryGetValue(profile, out var settings))
        {
            return settings;
        }

        var near = NearMisses.Of(profile, file.Profiles.Keys);
        var rest = (near.Count, file.Profiles.Count) switch
        {
            ( > 0, _) => $"Did you mean {NearMisses.Quoted(near, " or ")}?",
            (_, 0) => "It has no profiles.",
            _ => $"There are {NearMisses.Quoted(file.Profiles.Keys.Order(StringComparer.Ordinal))}.",
        };
        throw LauncherException.Usage($"'{file.Name}' has no profile '{profile}'. {rest}");
    }

    private static IEnumerable<EffectiveSetting> Variables(IReadOnlyDictionary<string, string> environment)
    {
        foreach (var name in RegionVariables.Where(environment.ContainsKey))
        {
            yield return Variable(SettingTable.Of("region"), name, environment[name]);
        }

        var ours = environment.Keys.Where(name => name.StartsWith(Setting.VariablePrefix, StringComparison.Ordinal));
        foreach (var name in ours.Order(StringComparer.Ordinal))
        {
            var setting = SettingTable.All.FirstOrDefault(setting => setting.Variable == name);
            yield return Variable(setting ?? throw UnknownKey.Variable(name), name, environment[name]);
        }
    }

    private static EffectiveSetting Variable(Setting setting, string name, string value) =>
        new(
            setting,
            SettingValue.OfText(setting, setting.Kind == SettingKind.Map ? value.Split(',') : [value], $"in {name}"),
            name);
}
