using Support;

namespace NbToScript.Tests;

/// <summary>Notebooks of a case folder, each with the verified text of what it gives beside it.</summary>
internal static class CaseFiles
{
    public static string Folder(string name) => RepositoryFiles.Path("tests", "NbToScript.Tests", name);

    public static IEnumerable<string> Names(string folder) =>
        Directory
            .GetFiles(Folder(folder), "*.ipynb")
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .Order(StringComparer.Ordinal);

    /// <summary>Compares with the verified file; a difference leaves a received file beside it and fails.</summary>
    public static void Match(string folder, string name, string extension, string actual)
    {
        var verified = Path.Combine(Folder(folder), $"{name}.verified.{extension}");
        var received = Path.Combine(Folder(folder), $"{name}.received.{extension}");
        if (File.Exists(verified) && File.ReadAllText(verified) == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        throw new SnapshotMismatchException(
            $"The text differs from '{verified}'. Compare with '{received}' and rename it when it is right."
        );
    }
}
