using System.Runtime.CompilerServices;

namespace Support;

/// <summary>
/// Compares text with Snapshots/&lt;Class&gt;/&lt;Test&gt;.verified.&lt;extension&gt; beside the test. A difference
/// leaves
/// a .received file there and fails; accepting a snapshot is renaming that file.
/// </summary>
public static class Snapshot
{
    public static void Match(
        string actual,
        string extension = "txt",
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string testName = "")
    {
        var source = RepositoryFiles.SourceOf(testFile);
        var folder = Path.Combine(
            Path.GetDirectoryName(source)!, "Snapshots", Path.GetFileNameWithoutExtension(source));
        var verified = Path.Combine(folder, $"{testName}.verified.{extension}");
        var received = Path.Combine(folder, $"{testName}.received.{extension}");
        var text = actual.ReplaceLineEndings("\n");

        if (File.Exists(verified) && File.ReadAllText(verified).ReplaceLineEndings("\n") == text)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(received, text);
        throw new SnapshotMismatchException(
            File.Exists(verified)
                ? $"The text differs from '{verified}'. Compare with '{received}'.\n"
                    + FirstDifference(File.ReadAllText(verified), text)
                : $"There is no '{verified}' yet. Read '{received}' and rename it when it is right.");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var left = expected.ReplaceLineEndings("\n").Split('\n');
        var right = actual.Split('\n');
        var line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line])
        {
            line++;
        }

        return $"line {line + 1}\n  expected: {(line < left.Length ? left[line] : "<end>")}\n"
            + $"  actual:   {(line < right.Length ? right[line] : "<end>")}";
    }
}
