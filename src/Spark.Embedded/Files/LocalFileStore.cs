using Spark.Embedded.Files.Writing;
using Spark.Engines;

namespace Spark.Embedded.Files;

/// <summary>Small files on this machine's file system.</summary>
internal sealed class LocalFileStore : IFileStore
{
    public bool Exists(string path) => Path.Exists(PathText.Local(path));

    public byte[] Read(string path) => File.ReadAllBytes(PathText.Local(path));

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        var target = Path.GetFullPath(PathText.Local(path));
        var folder = Path.GetDirectoryName(target)!;
        var unfinished = Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        try
        {
            Directory.CreateDirectory(folder);
            using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, target, overwrite: true);
        }
        catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(unfinished))
            {
                File.Delete(unfinished);
            }

            throw WriteFailure.Of(path, thrown);
        }
    }

    public IReadOnlyList<string> List(string folder) =>
        Directory.EnumerateFileSystemEntries(PathText.Local(folder))
            .Select(entry => Path.GetFileName(entry)!)
            .Order(StringComparer.Ordinal)
            .ToArray();

    public void Delete(string path)
    {
        var local = PathText.Local(path);
        if (Directory.Exists(local))
        {
            Directory.Delete(local, recursive: true);
        }
        else if (File.Exists(local))
        {
            File.Delete(local);
        }
    }
}
