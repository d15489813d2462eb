using System.Text.Json;

namespace NbToScript.OracleTests;

/// <summary>A code cell of a fixture, read by the test's own rules.</summary>
internal sealed record FixtureCell(string Code, bool IsIncluded, bool IsCleanup)
{
    private static readonly string[] Excluding = ["plot", "scratch", "exploration", "skip", "test"];

    public static IReadOnlyList<FixtureCell> Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return
        [
            .. document
                .RootElement.GetProperty("cells")
                .EnumerateArray()
                .Where(c => c.GetProperty("cell_type").GetString() == "code")
                .Select(Read),
        ];
    }

    private static FixtureCell Read(JsonElement cell)
    {
        var tags = cell.GetProperty("metadata").TryGetProperty("tags", out var list)
            ? list.EnumerateArray().Select(t => t.GetString()!).ToList()
            : [];
        var source = cell.GetProperty("source");
        var code =
            source.ValueKind == JsonValueKind.String
                ? source.GetString()!
                : string.Concat(source.EnumerateArray().Select(l => l.GetString()));
        return new FixtureCell(code, !tags.Exists(Excluding.Contains), tags.Contains("cleanup"));
    }
}
