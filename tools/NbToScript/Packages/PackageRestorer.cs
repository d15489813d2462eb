using System.Security;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NbToScript.Packages;

/// <summary>
/// Restores packages in a throw-away project and reads from its assets which assemblies code compiles against.
/// </summary>
internal static class PackageRestorer
{
    private const string Framework = "net10.0";

    /// <param name="mayRestore">False reads an earlier restore only; the result is null when there is none.</param>
    public static IReadOnlyList<ResolvedPackage>? Restore(
        IReadOnlyList<PackageRequest> requests,
        IReadOnlyList<string> sources,
        bool mayRestore
    )
    {
        var folder = FolderOf(requests, sources);
        var assets = Path.Combine(folder, "obj", "project.assets.json");
        if (File.Exists(assets) && ReadAssets(assets, requests) is { } known)
        {
            return known;
        }

        if (!mayRestore)
        {
            return null;
        }

        Directory.CreateDirectory(folder);
        var project = Path.Combine(folder, "restore.csproj");
        File.WriteAllText(project, ProjectText(requests, sources));
        foreach (
            var barrier in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"]
        )
        {
            File.WriteAllText(Path.Combine(folder, barrier), "<Project />\n");
        }

        var (exitCode, output) = DotnetProcess.Run(folder, "restore", project, "--nologo", "-v", "q");
        if (exitCode != 0)
        {
            throw new RestoreException(FirstError(output));
        }

        return ReadAssets(assets, requests)
            ?? throw new RestoreException("The restore succeeded, but its packages are not on this machine.");
    }

    internal static string FolderOf(IReadOnlyList<PackageRequest> requests, IReadOnlyList<string> sources)
    {
        var key = string.Join('\n', requests.Select(r => $"{r.Id}/{r.Version ?? "latest"}").Concat(sources));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];
        return Path.Combine(ToolFolder.Path, hash);
    }

    private static string ProjectText(IReadOnlyList<PackageRequest> requests, IReadOnlyList<string> sources)
    {
        var references = string.Concat(
            requests.Select(r =>
                $"    <PackageReference Include=\"{SecurityElement.Escape(r.Id)}\" "
                + $"Version=\"{SecurityElement.Escape(r.Version ?? "*")}\" />\n"
            )
        );
        var additional =
            sources.Count == 0
                ? ""
                : "    "
                    + $"<RestoreAdditionalProjectSources>{SecurityElement.Escape(string.Join(';', sources))}"
                    + "</RestoreAdditionalProjectSources>\n";
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{Framework}</TargetFramework>
                <NuGetAudit>false</NuGetAudit>
            {additional}  </PropertyGroup>
              <ItemGroup>
            {references}  </ItemGroup>
            </Project>

            """;
    }

    private static string FirstError(string output)
    {
        var line =
            output.Split('\n').FirstOrDefault(l => l.Contains("error", StringComparison.Ordinal))?.Trim()
            ?? output.Trim();
        var start = line.IndexOf("error ", StringComparison.Ordinal);
        var text = start < 0 ? line : line[(start + "error ".Length)..];
        var project = text.LastIndexOf(" [", StringComparison.Ordinal);
        return project < 0 ? text : text[..project];
    }

    private static List<ResolvedPackage>? ReadAssets(string path, IReadOnlyList<PackageRequest> requests)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var root = document.RootElement;
        var folders = root.GetProperty("packageFolders").EnumerateObject().Select(f => f.Name).ToList();
        var target = root.GetProperty("targets").EnumerateObject().First().Value;
        var libraries = root.GetProperty("libraries");
        var byId = target
            .EnumerateObject()
            .ToDictionary(l => l.Name.Split('/')[0], l => l, StringComparer.OrdinalIgnoreCase);
        var resolved = new List<ResolvedPackage>();
        foreach (var request in requests)
        {
            if (!byId.TryGetValue(request.Id, out var library))
            {
                return null;
            }

            var assemblies = new SortedSet<string>(StringComparer.Ordinal);
            var visited = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            if (!Collect(library, byId, libraries, folders, visited, assemblies))
            {
                return null;
            }

            var name = library.Name.Split('/');
            resolved.Add(new ResolvedPackage(name[0], name[1], [.. assemblies]));
        }

        return resolved;
    }

    /// <summary>Adds the assemblies of a library and of its dependencies; false when a file is gone.</summary>
    private static bool Collect(
        JsonProperty library,
        Dictionary<string, JsonProperty> byId,
        JsonElement libraries,
        List<string> folders,
        HashSet<string> visited,
        SortedSet<string> assemblies
    )
    {
        if (!visited.Add(library.Name))
        {
            return true;
        }

        var relative = libraries.GetProperty(library.Name).GetProperty("path").GetString()!;
        if (library.Value.TryGetProperty("compile", out var compile))
        {
            foreach (
                var file in compile.EnumerateObject().Where(f => f.Name.EndsWith(".dll", StringComparison.Ordinal))
            )
            {
                var full = folders.Select(f => Path.Combine(f, relative, file.Name)).FirstOrDefault(File.Exists);
                if (full is null)
                {
                    return false;
                }

                assemblies.Add(full);
            }
        }

        return !library.Value.TryGetProperty("dependencies", out var dependencies)
            || dependencies
                .EnumerateObject()
                .All(d =>
                    !byId.TryGetValue(d.Name, out var next)
                    || Collect(next, byId, libraries, folders, visited, assemblies)
                );
    }
}
