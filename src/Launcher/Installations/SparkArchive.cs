using System.Formats.Tar;
using System.IO.Compression;
using Launcher.Failures;

namespace Launcher.Installations;

/// <summary>Unpacks a release beside its place and moves it there when it is whole.</summary>
internal static class SparkArchive
{
    private const string Unfinished = ".new";

    public static async Task<InstalledSpark> UnpackAsync(
        string archive,
        SparkRelease release,
        string cache,
        CancellationToken stop)
    {
        var unfinished = Path.Combine(cache, release.Name + Unfinished);
        Delete(unfinished);
        Directory.CreateDirectory(unfinished);
        try
        {
            await using (var file = File.OpenRead(archive))
            await using (var tar = new GZipStream(file, CompressionMode.Decompress))
            {
                await TarFile.ExtractToDirectoryAsync(tar, unfinished, overwriteFiles: false, stop);
            }

            var unpacked = Path.Combine(unfinished, release.Name);
            if (InstalledSpark.Read(unpacked) is not { IsUsable: true } home)
            {
                throw LauncherException.Environment(
                    $"'{archive}' holds no Spark {release.Version}. Delete it and run again.");
            }

            var place = Path.Combine(cache, release.Name);
            Directory.Move(unpacked, place);
            return home with { Path = place };
        }
        catch (InvalidDataException broken)
        {
            throw LauncherException.Environment(
                $"'{archive}' could not be unpacked: {broken.Message} Delete it and run again.", broken);
        }
        finally
        {
            Delete(unfinished);
        }
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
