using System.Text.Json;
using Support;

namespace Spark.Embedded.Tests.Golden;

/// <summary>How many cases of each group were equal when last counted; the number may only grow.</summary>
internal static class GoldenFloors
{
    public static IReadOnlyDictionary<string, int> Read(string family)
    {
        var path = RepositoryFiles.Path("tests", "Spark.Embedded.Tests", "Golden", "floors.json");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.TryGetProperty(family, out var groups)
            ? groups.EnumerateObject().ToDictionary(group => group.Name, group => group.Value.GetInt32())
            : new Dictionary<string, int>();
    }
}
