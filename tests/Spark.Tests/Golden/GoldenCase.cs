using System.Text.Json;
using System.Text.Json.Nodes;

namespace Spark.Tests.Golden;

/// <summary>One question with stock Spark's answer.</summary>
internal sealed record GoldenCase(string Id, string Group, JsonElement Json)
{
    public string? Sql => Text("sql");

    public bool IsOrdered => Json.TryGetProperty("ordered", out var ordered) && ordered.GetBoolean();

    public bool HasUnorderedValues => Json.TryGetProperty("unorderedValues", out var flag) && flag.GetBoolean();

    public JsonElement? Error => Json.TryGetProperty("error", out var error) ? error : null;

    public IReadOnlyDictionary<string, string> Settings => Pairs("conf");

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

    /// <summary>The case with schema and rows at the top, as in the other families.</summary>
    public GoldenCase WithResult() =>
        Json.TryGetProperty("result", out var result) ? this with { Json = Merged(result) } : this;

    public IReadOnlyDictionary<string, string> Pairs(string name) =>
        Json.TryGetProperty(name, out var pairs)
            ? pairs.EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.ToString())
            : new Dictionary<string, string>();

    public string? Text(string name) => Json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private JsonElement Merged(JsonElement result)
    {
        var merged = (JsonObject)JsonNode.Parse(Json.GetRawText())!;
        foreach (var property in result.EnumerateObject())
        {
            merged[property.Name] = JsonNode.Parse(property.Value.GetRawText());
        }

        return JsonDocument.Parse(merged.ToJsonString()).RootElement;
    }

    private string[] Texts(string name) =>
        !Json.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.String ? [value.GetString()!]
        : value.EnumerateArray().Select(item => item.GetString()!).ToArray();
}
