using System.Security.Cryptography;
using Amazon.S3.Model;
using Launcher.Clusters.Storage;
using Support;

namespace Launcher.Tests.Clusters.Storage;

[Trait("Category", "Cloud")]
public class S3UploadTests(Emulator emulator)
{
    private const int Small = 1000;
    private const int Large = (20 * 1024 * 1024) + 5;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Small)]
    [InlineData(Large)]
    public async Task A_file_goes_up_once_and_whole(int size)
    {
        using var folder = TempFolder.Create("upload");
        var (store, address, file, hash) = await PrepareAsync(folder, size);
        var sent = new Progress();

        Assert.True(await store.UploadAsync(address, file, hash, sent, Stop));
        Assert.False(await store.UploadAsync(address, file, hash, null, Stop));

        await using var content = await store.OpenAsync(address, 0, size + 1L, Stop);
        Assert.Equal(hash, Convert.ToHexStringLower(await SHA256.HashDataAsync(content!, Stop)));
        Assert.Equal(size, sent.Told[^1]);
        Assert.Equal(sent.Told.Order(), sent.Told);
        Assert.Empty(await OpenUploadsAsync(address.Bucket));
    }

    [Theory]
    [InlineData(Small)]
    [InlineData(Large)]
    public async Task An_object_of_another_size_is_never_taken_for_the_file(int size)
    {
        using var folder = TempFolder.Create("upload");
        var (store, address, file, hash) = await PrepareAsync(folder, size);
        await store.WriteAsync(address, "cut"u8.ToArray(), WriteCondition.None, Stop);

        var failure = await Assert.ThrowsAsync<StorageException>(
            () => store.UploadAsync(address, file, hash, null, Stop));

        Assert.Equal(
            $"'{address}' has 3 bytes, and '{file}', which belongs there, has {size}. "
                + "Delete that object and repeat the command.",
            failure.Message);
    }

    [Fact]
    public async Task An_object_of_another_content_is_never_taken_for_the_file()
    {
        using var folder = TempFolder.Create("upload");
        var (store, address, file, hash) = await PrepareAsync(folder, Small);
        await store.WriteAsync(address, new byte[Small], WriteCondition.None, Stop);

        var failure = await Assert.ThrowsAsync<StorageException>(
            () => store.UploadAsync(address, file, hash, null, Stop));

        Assert.StartsWith($"'{address}' has another content than '{file}'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_without_a_checksum_is_read_before_it_is_trusted()
    {
        using var folder = TempFolder.Create("upload");
        var (store, address, file, hash) = await PrepareAsync(folder, Small);
        using var client = await emulator.ClientAsync();
        await client.PutObjectAsync(
            new PutObjectRequest { BucketName = address.Bucket, Key = address.Key, FilePath = file }, Stop);

        Assert.False(await store.UploadAsync(address, file, hash, null, Stop));
    }

    [Theory]
    [InlineData(Small)]
    [InlineData(Large)]
    public async Task A_file_that_is_not_the_one_that_was_hashed_is_not_kept(int size)
    {
        using var folder = TempFolder.Create("upload");
        var (store, address, file, hash) = await PrepareAsync(folder, size);
        await using (var change = File.OpenWrite(file))
        {
            change.WriteByte(1);
            change.WriteByte(2);
        }

        var failure = await Assert.ThrowsAsync<StorageException>(
            () => store.UploadAsync(address, file, hash, null, Stop));

        Assert.Contains("changed while it was uploaded", failure.Message, StringComparison.Ordinal);
        Assert.Null(await store.FindAsync(address, Stop));
        Assert.Empty(await OpenUploadsAsync(address.Bucket));
    }

    [Fact]
    public async Task A_beginning_that_the_store_has_is_not_sent_again()
    {
        const int shared = 6 * 1024 * 1024;
        using var folder = TempFolder.Create("upload");
        var (store, address, file, hash) = await PrepareAsync(folder, shared + Small);
        var (first, rest) = Halves(file, shared);
        var beginning = new SharedBeginning(address with { Key = "artifacts/shared" }, shared, first, rest);
        Assert.True(await store.UploadAsync(address, file, hash, beginning, null, Stop));
        await File.AppendAllTextAsync(file, "edited", Stop);
        var edited = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file, Stop)));
        var again = beginning with { RestSha256 = Halves(file, shared).After };
        var second = address with { Key = "artifacts/second" };

        Assert.True(await store.UploadAsync(second, file, edited, again, null, Stop));
        Assert.False(await store.UploadAsync(second, file, edited, again, null, Stop));
        Assert.False(await store.UploadAsync(second, file, edited, null, Stop));

        await using var content = await store.OpenAsync(second, 0, long.MaxValue / 2, Stop);
        Assert.Equal(edited, Convert.ToHexStringLower(await SHA256.HashDataAsync(content!, Stop)));
        Assert.Equal(shared, (await store.FindAsync(beginning.Address, Stop))!.Size);
        Assert.Empty(await OpenUploadsAsync(address.Bucket));
    }

    [Fact]
    public async Task A_beginning_that_is_damaged_in_the_store_is_not_copied()
    {
        const int shared = 6 * 1024 * 1024;
        using var folder = TempFolder.Create("upload");
        var (store, address, file, hash) = await PrepareAsync(folder, shared + Small);
        var (first, rest) = Halves(file, shared);
        var beginning = new SharedBeginning(address with { Key = "artifacts/shared" }, shared, first, rest);
        await store.WriteAsync(beginning.Address, new byte[shared], WriteCondition.None, Stop);

        var failure = await Assert.ThrowsAsync<StorageException>(
            () => store.UploadAsync(address, file, hash, beginning, null, Stop));

        Assert.StartsWith($"'{beginning.Address}' has another content", failure.Message, StringComparison.Ordinal);
        Assert.Null(await store.FindAsync(address, Stop));
    }

    [Fact]
    public async Task Parts_of_an_upload_that_is_stopped_do_not_stay()
    {
        using var folder = TempFolder.Create("upload");
        var (store, address, file, hash) = await PrepareAsync(folder, Large);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var sent = new Progress(moved =>
        {
            if (moved > 0)
            {
                stop.Cancel();
            }
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => store.UploadAsync(address, file, hash, sent, stop.Token));

        Assert.Empty(await OpenUploadsAsync(address.Bucket));
        Assert.Null(await store.FindAsync(address, Stop));
    }

    private async Task<(IObjectStore Store, S3Address Address, string File, string Hash)> PrepareAsync(
        TempFolder folder,
        int size)
    {
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        var file = Path.Combine(folder.Path, "job.tar.gz");
        await File.WriteAllBytesAsync(file, bytes, Stop);
        var bucket = $"upload-{Guid.NewGuid():N}";
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var store = await emulator.StoreAsync(bucket);
        return (store, new S3Address(bucket, $"artifacts/{hash}/job.tar.gz"), file, hash);
    }

    private static (string First, string After) Halves(string file, int size)
    {
        var bytes = File.ReadAllBytes(file);
        return (
            Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(0, size))),
            Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(size))));
    }

    private async Task<List<MultipartUpload>> OpenUploadsAsync(string bucket)
    {
        using var client = await emulator.ClientAsync();
        var open = await client.ListMultipartUploadsAsync(
            new ListMultipartUploadsRequest { BucketName = bucket }, Stop);
        return open.MultipartUploads ?? [];
    }

    private sealed class Progress(Action<long>? told = null) : IProgress<long>
    {
        public List<long> Told { get; } = [];

        public void Report(long value)
        {
            Told.Add(value);
            told?.Invoke(value);
        }
    }
}
