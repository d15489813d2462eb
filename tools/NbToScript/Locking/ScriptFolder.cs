using System.Text;
using NbToScript.Diagnostics;
using NbToScript.Output;

namespace NbToScript.Locking;

/// <summary>
/// Writes a script's files: whole or not at all, never over what somebody edited, never when nothing changes.
/// </summary>
internal static class ScriptFolder
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly string UserHooks = """
        // Yours to change: the converter writes this file once and never again.
        // Implement any of the hooks of Script; NbRuntime.Log writes to the script's log.
        using NbToScript.Runtime;

        internal sealed partial class Script
        {
            // partial void OnStart() { }

            // partial void OnStep(string title) { }

            // partial void OnError(System.Exception exception) { }
        }

        """.ReplaceLineEndings("\n");

    /// <summary>How many files were written; null when edited files stand in the way.</summary>
    public static int? Write(
        string folder,
        GeneratedScript script,
        ScriptLock written,
        ScriptLock? earlier,
        bool force,
        FindingList findings
    )
    {
        var changed = script.Files.Where(f => !Holds(Path.Combine(folder, f.Key), f.Value)).ToList();
        var gone = (earlier?.Files.Keys ?? Enumerable.Empty<string>())
            .Where(f => !script.Files.ContainsKey(f))
            .ToList();
        if (!force)
        {
            var edited = changed.Select(f => f.Key).Concat(gone).Where(f => IsEdited(folder, f, earlier)).ToList();
            foreach (var file in edited)
            {
                findings.AddToFile(
                    Rules.Edited,
                    Path.Combine(folder, file),
                    earlier?.Files.ContainsKey(file) == true
                        ? $"'{file}' was edited by hand after generation. Move the change to the notebook or to "
                            + $"{ScriptNames.UserHooks}, or convert with --force to lose it."
                        : $"'{file}' was not made by this tool. Move it away, or convert with --force to replace it."
                );
            }

            if (edited.Count > 0)
            {
                return null;
            }
        }

        Directory.CreateDirectory(folder);
        foreach (var (file, text) in changed)
        {
            WriteAtomically(Path.Combine(folder, file), text);
        }

        foreach (var file in gone)
        {
            File.Delete(Path.Combine(folder, file));
        }

        var count = changed.Count + gone.Count;
        var hooks = Path.Combine(folder, ScriptNames.UserHooks);
        if (!File.Exists(hooks))
        {
            WriteAtomically(hooks, UserHooks);
            count++;
        }

        var lockText = written.ToJson();
        var lockPath = Path.Combine(folder, ScriptNames.Lock);
        if (!Holds(lockPath, lockText))
        {
            WriteAtomically(lockPath, lockText);
            count++;
        }

        return count;
    }

    private static bool Holds(string path, string text) => File.Exists(path) && File.ReadAllText(path) == text;

    private static bool IsEdited(string folder, string file, ScriptLock? earlier)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path)
            && (earlier is null || !earlier.Files.TryGetValue(file, out var hash) || ContentHash.OfFile(path) != hash);
    }

    private static void WriteAtomically(string path, string text)
    {
        var temporary = path + ".writing";
        File.WriteAllText(temporary, text, Encoding);
        File.Move(temporary, path, overwrite: true);
    }
}
