using System.Text.Json;
using Launcher.Clusters.Configuration;
using Support;

namespace Launcher.Tests.Clusters.Configuration;

public class SchemaTests
{
    [Fact]
    public void Schema_and_table_name_the_same_settings_with_the_same_limits()
    {
        using var schema = JsonDocument.Parse(
            File.ReadAllText(RepositoryFiles.Path("src/Launcher/Clusters/Configuration/emr.schema.json")));
        var written = Leaves(schema.RootElement.GetProperty("$defs").GetProperty("settings"), "").ToDictionary();

        Assert.Equal(
            SettingTable.All.Select(setting => setting.Key).Order(StringComparer.Ordinal),
            written.Keys.Order(StringComparer.Ordinal));
        Assert.All(SettingTable.All, setting => Assert.Equal(Described(setting), Described(written[setting.Key])));
    }

    [Fact]
    public void Schema_refuses_unknown_keys_at_every_level()
    {
        using var schema = JsonDocument.Parse(
            File.ReadAllText(RepositoryFiles.Path("src/Launcher/Clusters/Configuration/emr.schema.json")));
        var settings = schema.RootElement.GetProperty("$defs").GetProperty("settings");
        var groups = settings.GetProperty("properties").EnumerateObject().Where(member => IsGroup(member.Value));

        Assert.All(
            groups.Select(member => member.Value).Append(settings).Append(schema.RootElement),
            level => Assert.False(level.GetProperty("additionalProperties").GetBoolean()));
    }

    [Fact]
    public void Schema_lies_beside_the_program() =>
        Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "Clusters/Configuration/emr.schema.json")));

    [Fact]
    public void No_two_settings_share_a_flag_or_a_variable()
    {
        Assert.Equal(SettingTable.All.Count, SettingTable.All.Select(setting => setting.Flag).Distinct().Count());
        Assert.Equal("--limits-max-cost-usd", SettingTable.Of("limits.maxCostUsd").Flag);
        Assert.Equal("SPARKJOB_LIMITS_MAX_COST_USD", SettingTable.Of("limits.maxCostUsd").Variable);
    }

    private static IEnumerable<KeyValuePair<string, JsonElement>> Leaves(JsonElement level, string prefix) =>
        level.GetProperty("properties").EnumerateObject().SelectMany(member =>
            IsGroup(member.Value)
                ? Leaves(member.Value, $"{prefix}{member.Name}.")
                : [KeyValuePair.Create(prefix + member.Name, member.Value)]);

    private static bool IsGroup(JsonElement element) => element.TryGetProperty("properties", out _);

    private static string Described(Setting setting) =>
        string.Join(
            '|',
            setting.Kind switch
            {
                SettingKind.Text => "string",
                SettingKind.Whole => "integer",
                SettingKind.Number => "number",
                SettingKind.List => "array",
                _ => "object",
            },
            setting.Description,
            setting.Default,
            string.Join(',', setting.Choices),
            setting.Form?.Pattern,
            setting.Most > 0 ? $"{setting.Least}-{setting.Most}" : "");

    private static string Described(JsonElement written)
    {
        var texts = written.TryGetProperty("items", out var items) ? items : written;
        return string.Join(
            '|',
            written.GetProperty("type").GetString(),
            written.GetProperty("description").GetString(),
            written.TryGetProperty("default", out var value)
                ? value.ValueKind == JsonValueKind.Array ? string.Join(',', value.EnumerateArray()) : value.ToString()
                : null,
            written.TryGetProperty("enum", out var choices) ? string.Join(',', choices.EnumerateArray()) : "",
            texts.TryGetProperty("pattern", out var pattern) ? pattern.GetString() : null,
            written.TryGetProperty("minimum", out var least)
                ? $"{least.GetDecimal()}-{written.GetProperty("maximum").GetDecimal()}"
                : "");
    }
}
