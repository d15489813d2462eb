using System.Text.Json;

namespace Spark.Embedded.Tests.Golden;

/// <summary>One question with stock Spark's answer.</summary>
internal sealed record GoldenCase(string Id, string Group, JsonElement Json)
{
    public string? Sql => Text("sql");

    public bool IsOrdered => Json.TryGetProperty("ordered", out var ordered) && ordered.GetBoolean();

    public bool HasUnorderedValues => Json.TryGetProperty("unorderedValues", out var flag) && flag.GetBoolean();

    public JsonElement? Error => Json.TryGetProperty("error", out var error) ? error : null;

    public IReadOnlyDictionary<string, string> Settings => Json.TryGetProperty("conf", out var settings)
        ? settings.EnumerateObject().ToDictionary(setting => setting.Name, setting => setting.Value.ToString())
        : new Dictionary<string, string>();

    public IReadOnlyList<string> Setup => Texts("setup");

    public IReadOnlyList<string> Cleanup => Texts("cleanup");

    public static IReadOnlyList<GoldenCase> Read(string path)
    {
        var group = Path.GetFileNameWithoutExtension(path);
        return File.ReadLines(path)
            .Where(line => line.Length > 0)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(json => new GoldenCase(json.GetProperty("id").GetString()!, group, json))
            .ToArray();
    }

    private string? Text(string name) => Json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private string[] Texts(string name) => !Json.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.String ? [value.GetString()!]
        : value.EnumerateArray().Select(item => item.GetString()!).ToArray();
}
