using System.Text.Json;

namespace Launcher.Sources;

/// <summary>Reads from a converted project which notebook it came from.</summary>
internal static class ConvertedNotebook
{
    private const string LockFile = "nbtoscript.lock.json";

    /// <summary>The notebook's folder; null for a project that was written by hand or whose notebook is gone.</summary>
    public static string? FolderOf(string projectFolder)
    {
        var lockFile = Path.Combine(projectFolder, LockFile);
        if (!File.Exists(lockFile))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(lockFile));
            var named = document.RootElement.TryGetProperty("notebook", out var value) ? value.GetString() : null;
            var notebook = named is null ? null : Path.GetFullPath(named, projectFolder);
            return File.Exists(notebook) ? Path.GetDirectoryName(notebook) : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
