using System.Text.Json.Nodes;

namespace Spark.Embedded.Tests.ML.Golden;

/// <summary>JSON files of a reference case.</summary>
internal static class GoldenFile
{
    public static JsonObject Read(string folder, string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(folder, name)))!.AsObject();
}
