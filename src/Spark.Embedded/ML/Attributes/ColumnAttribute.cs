using System.Text.Json.Nodes;

namespace Spark.Embedded.ML.Attributes;

/// <summary>The attribute in the metadata of a number column.</summary>
internal static class ColumnAttribute
{
    /// <summary>Metadata that says nothing about the values.</summary>
    public static JsonObject Unnamed => new() { ["ml_attr"] = new JsonObject() };

    /// <summary>The attribute, or null when the metadata holds none.</summary>
    public static MlAttribute? Parse(JsonObject? metadata) =>
        metadata?["ml_attr"] is JsonObject json && !json.ContainsKey("num_attrs") && !json.ContainsKey("attrs")
            ? MlAttribute.Parse(json)
            : null;

    public static JsonObject ToMetadata(MlAttribute attribute) =>
        new() { ["ml_attr"] = attribute.ToJson(null, withType: true) };
}
