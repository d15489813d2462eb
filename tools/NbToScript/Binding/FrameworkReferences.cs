using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace NbToScript.Binding;

/// <summary>The .NET reference assemblies: of the SDK's targeting pack, else of the running runtime.</summary>
internal static class FrameworkReferences
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> Loaded = new(Load);

    public static IReadOnlyList<MetadataReference> All => Loaded.Value;

    private static List<MetadataReference> Load()
    {
        var runtime = RuntimeEnvironment.GetRuntimeDirectory();
        var packs = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        var pack = Directory.Exists(packs)
            ? Directory
                .GetDirectories(packs)
                .Select(d => (Folder: Path.Combine(d, "ref", "net10.0"), Version: VersionOf(d)))
                .Where(p => p.Version.Major == 10 && Directory.Exists(p.Folder))
                .OrderByDescending(p => p.Version)
                .Select(p => p.Folder)
                .FirstOrDefault()
            : null;
        var files = Directory.GetFiles(pack ?? runtime, "*.dll").Order(StringComparer.Ordinal);
        return [.. files.Where(f => pack is not null || IsManaged(f)).Select(f => MetadataReference.CreateFromFile(f))];
    }

    private static Version VersionOf(string folder) =>
        Version.TryParse(Path.GetFileName(folder).Split('-')[0], out var version) ? version : new Version(0, 0);

    private static bool IsManaged(string file)
    {
        using var stream = File.OpenRead(file);
        using var reader = new System.Reflection.PortableExecutable.PEReader(stream);
        return reader.HasMetadata;
    }
}
