namespace Launcher.Packaging;

/// <summary>A file of a package: its name there and where it lies now.</summary>
/// <param name="IsProgram">It can be started.</param>
/// <param name="IsShared">It is the same in packages of other scripts, and in the next one of this script.</param>
internal sealed record PackageFile(string Name, string Path, bool IsProgram, bool IsShared = false);

/// <summary>A published script as a package: its program is named 'app' and everything is at the root.</summary>
internal sealed record PackageContent(IReadOnlyList<PackageFile> Files, IReadOnlyDictionary<string, ElfFile> Native)
{
    public const string Program = "app";

    private const string Configuration = ".runtimeconfig.json";

    /// <summary>
    /// Shared files first, each part in ordinal order of names. What can be started is told by the files themselves, so
    /// that a package is the same from a system that has no such bit.
    /// </summary>
    /// <exception cref="InvalidDataException">The folder holds no published program, or a damaged one.</exception>
    public static PackageContent Of(string folder)
    {
        var program = ProgramOf(folder);
        var shared = SharedFiles.Of(folder, program);
        var native = new SortedDictionary<string, ElfFile>(StringComparer.Ordinal);
        var files = new List<PackageFile>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(folder, path).Replace('\\', '/');
            var name = relative == program ? Program : relative;
            var elf = ElfFile.Read(path);
            if (elf is not null)
            {
                native.Add(name, elf);
            }

            files.Add(new PackageFile(name, path, elf?.Interpreter is not null, shared.Contains(relative)));
        }

        return new PackageContent(
            [.. files.OrderByDescending(file => file.IsShared).ThenBy(file => file.Name, StringComparer.Ordinal)],
            native);
    }

    private static string ProgramOf(string folder)
    {
        var configurations = Directory.GetFiles(folder, "*" + Configuration);
        return configurations is [var only]
            ? Path.GetFileName(only)[..^Configuration.Length]
            : throw new InvalidDataException($"'{folder}' holds {configurations.Length} programs, not one.");
    }
}
