using System.Security.Cryptography;
using System.Text;
using Launcher.Clusters.Storage;

namespace Launcher.Tests.Clusters.Storage;

[Trait("Category", "Cloud")]
public class S3StoreTests(Emulator emulator)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_written_is_read_with_its_tag_and_checksum()
    {
        var (store, address) = await PlaceAsync("write");

        var tag = await store.WriteAsync(address, "soil"u8.ToArray(), WriteCondition.None, Stop);

        var read = await store.ReadAsync(address, Stop);
        Assert.Equal("soil", Encoding.UTF8.GetString(read!.Bytes.Span));
        Assert.Equal(tag, read.Tag);
        var found = await store.FindAsync(address, Stop);
        Assert.Equal((4L, tag), (found!.Size, found.Tag));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("soil"u8)), found.Sha256);
    }

    [Fact]
    public async Task What_is_not_there_is_null()
    {
        var (store, address) = await PlaceAsync("absent");

        Assert.Null(await store.FindAsync(address, Stop));
        Assert.Null(await store.ReadAsync(address, Stop));
        Assert.Null(await store.OpenAsync(address, 0, 10, Stop));
        Assert.Null(await store.OpenAsync(address, 0, 0, Stop));
        Assert.Empty(await ListAsync(store, address));
    }

    [Fact]
    public async Task An_object_is_created_once()
    {
        var (store, address) = await PlaceAsync("once");

        Assert.NotNull(await store.WriteAsync(address, "1"u8.ToArray(), WriteCondition.Absent, Stop));
        Assert.Null(await store.WriteAsync(address, "2"u8.ToArray(), WriteCondition.Absent, Stop));

        Assert.Equal("1", await TextAsync(store, address));
    }

    [Fact]
    public async Task Of_two_writers_who_read_the_same_state_one_succeeds()
    {
        var (store, address) = await PlaceAsync("swap");
        var tag = await store.WriteAsync(address, "1"u8.ToArray(), WriteCondition.Absent, Stop);

        var first = await store.WriteAsync(address, "2"u8.ToArray(), WriteCondition.Unchanged(tag!), Stop);
        var second = await store.WriteAsync(address, "3"u8.ToArray(), WriteCondition.Unchanged(tag!), Stop);

        Assert.NotNull(first);
        Assert.Null(second);
        Assert.Equal("2", await TextAsync(store, address));
    }

    [Fact]
    public async Task A_change_of_what_is_gone_does_not_happen()
    {
        var (store, address) = await PlaceAsync("gone");
        var tag = await store.WriteAsync(address, "1"u8.ToArray(), WriteCondition.Absent, Stop);
        await store.DeleteAsync([address], Stop);

        Assert.Null(await store.WriteAsync(address, "2"u8.ToArray(), WriteCondition.Unchanged(tag!), Stop));
        Assert.Null(await store.FindAsync(address, Stop));
    }

    [Theory]
    [InlineData(0, 3, "abc")]
    [InlineData(2, 2, "cd")]
    [InlineData(4, 100, "ef")]
    [InlineData(6, 5, "")]
    [InlineData(60, 5, "")]
    [InlineData(0, 0, "")]
    public async Task A_part_leaves_out_what_lies_past_the_end(long from, long count, string expected)
    {
        var (store, address) = await PlaceAsync("range");
        await store.WriteAsync(address, "abcdef"u8.ToArray(), WriteCondition.None, Stop);

        await using var part = await store.OpenAsync(address, from, count, Stop);

        using var text = new StreamReader(part!);
        Assert.Equal(expected, await text.ReadToEndAsync(Stop));
    }

    [Fact]
    public async Task Lists_go_over_all_pages_in_order_and_deletions_over_all_batches()
    {
        var (store, address) = await PlaceAsync("pages");
        var names = Enumerable.Range(0, 1005).Select(number => $"temp/{number:0000}").ToList();
        await Parallel.ForEachAsync(
            names,
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Stop },
            async (name, stop) => await store.WriteAsync(
                address with { Key = name }, "x"u8.ToArray(), WriteCondition.None, stop));
        await store.WriteAsync(address with { Key = "other" }, "x"u8.ToArray(), WriteCondition.None, Stop);

        var listed = await ListAsync(store, address with { Key = "temp/" });
        var left = await store.DeleteAsync([.. listed.Select(item => item.Address)], Stop);

        Assert.Equal(names, listed.Select(item => item.Address.Key));
        Assert.Empty(left);
        Assert.Equal(["other"], (await ListAsync(store, address with { Key = "" })).Select(item => item.Address.Key));
    }

    [Fact]
    public async Task What_is_written_is_encrypted_with_the_key_that_is_named()
    {
        var (store, address) = await PlaceAsync("keys");
        const string key = "arn:aws:kms:eu-central-1:123456789012:key/1";

        await store.WriteAsync(address with { Key = "plain" }, "x"u8.ToArray(), WriteCondition.None, Stop);
        await store.EncryptedWith(key).WriteAsync(address, "x"u8.ToArray(), WriteCondition.None, Stop);

        using var client = await emulator.ClientAsync();
        var plain = await client.GetObjectMetadataAsync(address.Bucket, "plain", Stop);
        var under = await client.GetObjectMetadataAsync(address.Bucket, address.Key, Stop);
        Assert.Equal("AES256", plain.ServerSideEncryptionMethod.Value);
        Assert.Equal(
            ("aws:kms", key),
            (under.ServerSideEncryptionMethod.Value, under.ServerSideEncryptionKeyManagementServiceKeyId));
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_named()
    {
        var (store, address) = await PlaceAsync("here");
        var elsewhere = address with { Bucket = "nowhere" };

        var failure = await Assert.ThrowsAsync<StorageException>(() => store.ReadAsync(elsewhere, Stop));
        var listing = await Assert.ThrowsAsync<StorageException>(() => ListAsync(store, elsewhere));

        Assert.Equal(StorageFailure.NoBucket, failure.Kind);
        Assert.Equal("There is no bucket 'nowhere'. Create it in eu-central-1, or name another one.", failure.Message);
        Assert.Equal(StorageFailure.NoBucket, listing.Kind);
    }

    private async Task<(IObjectStore Store, S3Address Address)> PlaceAsync(string name)
    {
        var bucket = $"{name}-{Guid.NewGuid():N}";
        return (await emulator.StoreAsync(bucket), new S3Address(bucket, "runs/1/journal.json"));
    }

    private static async Task<string> TextAsync(IObjectStore store, S3Address address) =>
        Encoding.UTF8.GetString((await store.ReadAsync(address, Stop))!.Bytes.Span);

    private static async Task<List<StoredObject>> ListAsync(IObjectStore store, S3Address prefix)
    {
        var found = new List<StoredObject>();
        await foreach (var item in store.ListAsync(prefix, Stop))
        {
            found.Add(item);
        }

        return found;
    }
}
