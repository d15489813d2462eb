using System.Text.Json;

namespace Launcher.Packaging;

/// <summary>Which published files come with .NET or with packages: edits of a script leave them as they are.</summary>
internal static class SharedFiles
{
    private const string Description = ".deps.json";

    private static readonly string[] AssetKinds = ["runtime", "native"];

    /// <summary>Names at the root of what was published; none where the program does not describe itself.</summary>
    public static IReadOnlySet<string> Of(string folder, string program)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var path = Path.Combine(folder, program + Description);
        if (!File.Exists(path))
        {
            return names;
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var libraries = document.RootElement.GetProperty("libraries");
            foreach (var library in document.RootElement.GetProperty("targets").EnumerateObject()
                .SelectMany(target => target.Value.EnumerateObject())
                .Where(library => IsShared(libraries, library.Name)))
            {
                names.UnionWith(AssetsOf(library.Value));
            }

            return names;
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"'{path}' does not describe a program: {broken.Message}", broken);
        }
    }

    private static bool IsShared(JsonElement libraries, string name) =>
        libraries.TryGetProperty(name, out var library)
        && library.GetProperty("type").GetString() is "package" or "runtimepack";

    private static IEnumerable<string> AssetsOf(JsonElement library) =>
        AssetKinds
            .Where(kind => library.TryGetProperty(kind, out _))
            .SelectMany(kind => library.GetProperty(kind).EnumerateObject())
            .Select(asset => asset.Name[(asset.Name.LastIndexOf('/') + 1)..]);
}
