using Launcher.Failures;
using Launcher.Runs;

namespace Launcher.Stages;

/// <summary>Where runs and builds are kept: 'artifacts' of the repository, unless the person names a folder.</summary>
internal static class ArtifactsFolder
{
    public const string Name = "artifacts";

    public static string Of(string root, string? named, string currentDirectory) =>
        named is null ? Path.Combine(root, Name) : Path.GetFullPath(named, currentDirectory);

    public static void Require(RunStore store)
    {
        try
        {
            Directory.CreateDirectory(store.Folder);
            Directory.CreateDirectory(store.Builds);
            var probe = Path.Combine(store.Folder, $".probe-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(store.Artifacts, unwritable);
        }
    }

    public static LauncherException Unwritable(string path, Exception cause) =>
        LauncherException.Environment(
            $"'{path}' could not be written: {cause.Message.TrimEnd('.')}. "
                + "Make room there, or name another folder with '--artifacts'.",
            cause);
}
