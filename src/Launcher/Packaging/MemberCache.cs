using System.Security.Cryptography;

namespace Launcher.Packaging;

/// <summary>Compressed parts of archives by what they hold: only what an edit changed is compressed anew.</summary>
internal sealed class MemberCache(string folder, TimeProvider clock)
{
    private const string Extension = ".gz";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <param name="compress">Called where the bytes are not kept yet, or not whole.</param>
    public async Task<byte[]> GetAsync(string key, Func<Task<byte[]>> compress, CancellationToken stop)
    {
        if (Find(key) is { } path)
        {
            var kept = await File.ReadAllBytesAsync(path, stop);
            if (path == PathOf(key, kept))
            {
                File.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime);
                return kept;
            }

            File.Delete(path);
        }

        var bytes = await compress();
        Directory.CreateDirectory(folder);
        var target = PathOf(key, bytes);
        var unfinished = $"{target}.{Environment.ProcessId}.new";
        await File.WriteAllBytesAsync(unfinished, bytes, stop);
        File.Move(unfinished, target, overwrite: true);
        File.SetLastWriteTimeUtc(target, clock.GetUtcNow().UtcDateTime);
        return bytes;
    }

    /// <summary>Deletes what nobody used for a month.</summary>
    public void Prune()
    {
        var oldest = (clock.GetUtcNow() - Kept).UtcDateTime;
        foreach (var file in Directory.Exists(folder) ? new DirectoryInfo(folder).GetFiles() : [])
        {
            if (file.LastWriteTimeUtc < oldest)
            {
                file.Delete();
            }
        }
    }

    private string? Find(string key) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, $"{key}.*{Extension}").FirstOrDefault() : null;

    private string PathOf(string key, byte[] bytes) =>
        Path.Combine(folder, $"{key}.{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}{Extension}");
}
