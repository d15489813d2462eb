namespace Launcher.Packaging;

/// <summary>The newest version of a system library that a package needs, and the file that needs it.</summary>
internal sealed record LibraryLevel(string Version, string File)
{
    public const string Glibc = "GLIBC_";
    public const string StandardCpp = "GLIBCXX_";

    /// <summary>Null when no file needs a version of this family.</summary>
    public static LibraryLevel? Highest(IReadOnlyDictionary<string, ElfFile> files, string family) =>
        files
            .SelectMany(file =>
                file.Value.VersionNeeds.Select(need => (File: file.Key, Number: NumberOf(need.Version, family))))
            .Where(need => need.Number is not null)
            .OrderByDescending(need => need.Number)
            .ThenBy(need => need.File, StringComparer.Ordinal)
            .Select(need => new LibraryLevel(need.Number!.ToString(), need.File))
            .FirstOrDefault();

    private static Version? NumberOf(string version, string family) =>
        version.StartsWith(family, StringComparison.Ordinal)
        && System.Version.TryParse(version[family.Length..], out var number)
            ? number
            : null;
}
