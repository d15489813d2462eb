namespace Launcher.Results;

/// <summary>A file that a run left, with its path relative to the output folder.</summary>
internal sealed record OutputFile(string Path, long Size)
{
    /// <summary>In ordinal order; empty when the folder is missing.</summary>
    public static IReadOnlyList<OutputFile> In(string folder) =>
        !Directory.Exists(folder)
            ? []
            :
            [
                .. new DirectoryInfo(folder)
                    .EnumerateFiles("*", SearchOption.AllDirectories)
                    .Select(file => new OutputFile(
                        System.IO.Path.GetRelativePath(folder, file.FullName).Replace('\\', '/'),
                        file.Length))
                    .OrderBy(file => file.Path, StringComparer.Ordinal),
            ];
}
