using System.Text.Json;

namespace Spark.Tests.Golden;

/// <summary>How many cases of each group were equal when last counted; the number may only grow.</summary>
internal static class GoldenFloors
{
    /// <summary>Cases that differ on purpose, with the reason.</summary>
    public static IReadOnlyDictionary<string, string> Accepted(GoldenEngine engine)
    {
        using var document = Open(engine, "accepted.json");
        return document.RootElement.EnumerateObject().ToDictionary(item => item.Name, item => item.Value.GetString()!);
    }

    public static IReadOnlyDictionary<string, int> Read(GoldenEngine engine, string family)
    {
        using var document = Open(engine, "floors.json");
        return document.RootElement.TryGetProperty(family, out var groups)
            ? groups.EnumerateObject().ToDictionary(group => group.Name, group => group.Value.GetInt32())
            : new Dictionary<string, int>();
    }

    private static JsonDocument Open(GoldenEngine engine, string name) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(engine.Folder, name)));
}
