using System.Text.Json;
using Launcher.Failures;

namespace Launcher.Clusters.Configuration;

/// <summary>emr.json as it was written: settings for all jobs, and named profiles that go over them.</summary>
internal sealed record ConfigurationFile(
    string Name,
    IReadOnlyList<EffectiveSetting> Settings,
    IReadOnlyDictionary<string, IReadOnlyList<EffectiveSetting>> Profiles)
{
    public const string DefaultName = "emr.json";
    private const string ProfilesKey = "profiles";
    private const string SchemaKey = "$schema";

    private static readonly JsonDocumentOptions Leniency = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        AllowDuplicateProperties = false,
    };

    /// <summary>The file that was named, else the one nearest to the notebook; null where there is none.</summary>
    public static ConfigurationFile? Find(string? named, IEnumerable<string> folders, string currentDirectory)
    {
        if (named is not null)
        {
            var path = Path.GetFullPath(named, currentDirectory);
            return File.Exists(path)
                ? Read(path)
                : throw LauncherException.Usage($"'{named}' does not exist. Name the file of settings for EMR.");
        }

        var found = folders.Select(folder => Path.Combine(folder, DefaultName)).FirstOrDefault(File.Exists);
        return found is null ? null : Read(found);
    }

    private static ConfigurationFile Read(string path)
    {
        try
        {
            return Parse(Path.GetFileName(path), File.ReadAllText(path));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw LauncherException.Usage($"'{path}' could not be read: {unreadable.Message}");
        }
    }

    public static ConfigurationFile Parse(string name, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Leniency);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Of(name, document.RootElement)
                : throw LauncherException.Usage($"'{name}' must hold one JSON object.");
        }
        catch (JsonException broken)
        {
            throw LauncherException.Usage(
                $"'{name}' is not JSON at line {broken.LineNumber + 1}: {broken.Message.Split(" LineNumber")[0]}");
        }
    }

    private static ConfigurationFile Of(string name, JsonElement root)
    {
        var profiles = new Dictionary<string, IReadOnlyList<EffectiveSetting>>(StringComparer.Ordinal);
        if (root.TryGetProperty(ProfilesKey, out var written))
        {
            foreach (var profile in Members(written, ProfilesKey, name))
            {
                var inner = Members(profile.Value, $"{ProfilesKey}.{profile.Name}", name);
                profiles[profile.Name] =
                    [.. Laid(inner, [], $"profile '{profile.Name}' of {name}", $"{name}, profile {profile.Name}")];
            }
        }

        var own = Members(root, "", name).Where(member => member.Name is not (ProfilesKey or SchemaKey));
        return new ConfigurationFile(name, [.. Laid(own, [ProfilesKey], name, name)], profiles);
    }

    private static IEnumerable<EffectiveSetting> Laid(
        IEnumerable<JsonProperty> members,
        IReadOnlyList<string> alsoKnown,
        string place,
        string origin)
    {
        foreach (var member in members)
        {
            var group = member.Name + ".";
            if (SettingTable.All.FirstOrDefault(setting => setting.Key == member.Name) is { } setting)
            {
                yield return new EffectiveSetting(
                    setting, SettingValue.OfJson(setting, member.Value, $"in {place}"), origin);
            }
            else if (SettingTable.All.Any(known => known.Key.StartsWith(group, StringComparison.Ordinal)))
            {
                foreach (var inner in Members(member.Value, member.Name, place))
                {
                    var key = group + inner.Name;
                    var known =
                        SettingTable.All.FirstOrDefault(known => known.Key == key)
                        ?? throw UnknownKey.In(place, key, alsoKnown);
                    yield return new EffectiveSetting(
                        known, SettingValue.OfJson(known, inner.Value, $"in {place}"), origin);
                }
            }
            else
            {
                throw UnknownKey.In(place, member.Name, alsoKnown);
            }
        }
    }

    private static IEnumerable<JsonProperty> Members(JsonElement element, string key, string place) =>
        element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject()
            : throw LauncherException.Usage($"'{key}' is '{element.GetRawText()}' in {place}; it must be an object.");
}
