using System.Text;

namespace Launcher.Runs;

/// <summary>Writes a file so that a reader finds the old text or the new one, never a part.</summary>
internal static class WholeFile
{
    public static void Write(string path, string text)
    {
        var unfinished = path + ".new";
        using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
        {
            file.Write(Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }
}
