using System.Globalization;
using System.Text.Json;
using Launcher.Failures;

namespace Launcher.Clusters.Configuration;

/// <summary>Reads one value of a setting and refuses, in a sentence, what the setting does not take.</summary>
internal static class SettingValue
{
    /// <param name="place">Where it stands, such as "in emr.json" or "from '--core-count'".</param>
    public static object OfText(Setting setting, IReadOnlyList<string> given, string place)
    {
        if (setting.Kind == SettingKind.List)
        {
            return Listed(setting, [.. given.SelectMany(text => text.Split(','))], place);
        }

        if (setting.Kind == SettingKind.Map)
        {
            return given
                .Select(text => text.Split('=', 2))
                .GroupBy(parts => parts[0], StringComparer.Ordinal)
                .ToDictionary(
                    same => same.Key,
                    same => same.Key.Length > 0 && same.Last() is [_, var value]
                        ? value
                        : throw Refused(setting, string.Join('=', same.Last()), place));
        }

        var only = given.Count == 1
            ? given[0]
            : throw LauncherException.Usage($"'{setting.Key}' is given {given.Count} times {place}. Give it once.");
        if (setting.Kind == SettingKind.Text)
        {
            return Text(setting, only, place);
        }

        return decimal.TryParse(only, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? Number(setting, number, only, place)
            : throw Refused(setting, only, place);
    }

    public static object OfJson(Setting setting, JsonElement given, string place)
    {
        switch (setting.Kind, given.ValueKind)
        {
            case (SettingKind.Text, JsonValueKind.String):
                return Text(setting, given.GetString()!, place);
            case (SettingKind.Whole or SettingKind.Number, JsonValueKind.Number)
                when given.TryGetDecimal(out var number):
                return Number(setting, number, given.GetRawText(), place);
            case (SettingKind.List, JsonValueKind.Array)
                when given.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String):
                return Listed(setting, [.. given.EnumerateArray().Select(item => item.GetString()!)], place);
            case (SettingKind.Map, JsonValueKind.Object)
                when given.EnumerateObject().All(item => item.Value.ValueKind == JsonValueKind.String):
                return given.EnumerateObject().ToDictionary(item => item.Name, item => item.Value.GetString()!);
            default:
                throw Refused(setting, given.GetRawText(), place);
        }
    }

    private static string Text(Setting setting, string given, string place) =>
        given.Length > 0
        && (setting.Choices.Count == 0 || setting.Choices.Contains(given))
        && setting.Form?.Fits(given) != false
            ? given
            : throw Refused(setting, given, place);

    private static object Number(Setting setting, decimal number, string given, string place)
    {
        if (number < setting.Least || number > setting.Most)
        {
            throw Refused(setting, given, place);
        }

        if (setting.Kind == SettingKind.Number)
        {
            return number;
        }

        return number == decimal.Truncate(number) ? (long)number : throw Refused(setting, given, place);
    }

    private static IReadOnlyList<string> Listed(Setting setting, IReadOnlyList<string> items, string place) =>
        items.FirstOrDefault(item => item.Length == 0 || setting.Form?.Fits(item) == false) is { } wrong
            ? throw Refused(setting, wrong, place)
            : items;

    private static LauncherException Refused(Setting setting, string given, string place) =>
        LauncherException.Usage($"'{setting.Key}' is '{given}' {place}; it must be {setting.Expected}.");
}
