namespace Launcher.Clusters.Storage;

/// <summary>A file, or a stretch of one.</summary>
internal sealed record FileSegment(string Path, long From, long Size, string Sha256)
{
    public static FileSegment Whole(string path, string sha256) => new(path, 0, new FileInfo(path).Length, sha256);

    public async Task<byte[]> ReadAsync(long from, long size, CancellationToken stop)
    {
        var bytes = new byte[size];
        await using var file = File.OpenRead(Path);
        file.Position = From + from;
        await file.ReadExactlyAsync(bytes, stop);
        return bytes;
    }
}
