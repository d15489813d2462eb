using System.Net;
using System.Security.Cryptography;
using System.Text;
using Amazon.S3;
using Amazon.S3.Model;

namespace Aws.Tests.Moto;

/// <summary>What the journal and the upload rest on.</summary>
[Trait("Category", "Cloud")]
public class S3Tests(Emulator emulator)
{
    [Fact]
    public async Task An_object_is_created_once()
    {
        using var client = await ConnectAsync("once");
        await client.PutObjectAsync(Put("once", "journal.json", "1"));

        var again = Put("once", "journal.json", "2");
        again.IfNoneMatch = "*";
        var failure = await Assert.ThrowsAsync<AmazonS3Exception>(() => client.PutObjectAsync(again));

        Assert.Equal(HttpStatusCode.PreconditionFailed, failure.StatusCode);
    }

    [Fact]
    public async Task Of_two_writers_who_read_the_same_state_one_succeeds()
    {
        using var client = await ConnectAsync("swap");
        var etag = (await client.PutObjectAsync(Put("swap", "journal.json", "1"))).ETag;
        var first = Put("swap", "journal.json", "2");
        first.IfMatch = etag;
        var second = Put("swap", "journal.json", "3");
        second.IfMatch = etag;

        await client.PutObjectAsync(first);
        var failure = await Assert.ThrowsAsync<AmazonS3Exception>(() => client.PutObjectAsync(second));

        Assert.Equal(HttpStatusCode.PreconditionFailed, failure.StatusCode);
        using var read = await client.GetObjectAsync("swap", "journal.json");
        using var text = new StreamReader(read.ResponseStream);
        Assert.Equal("2", await text.ReadToEndAsync());
    }

    [Fact]
    public async Task Parts_become_one_object_that_is_created_once()
    {
        using var client = await ConnectAsync("parts");
        var started = await client.InitiateMultipartUploadAsync("parts", "job.tar.gz");
        var part = new byte[5 * 1024 * 1024];
        new Random(1).NextBytes(part);
        var sent = new List<PartETag>();
        foreach (var (number, bytes) in new[] { (1, part), (2, "end"u8.ToArray()) })
        {
            var answer = await client.UploadPartAsync(
                new UploadPartRequest
                {
                    BucketName = "parts",
                    Key = "job.tar.gz",
                    UploadId = started.UploadId,
                    PartNumber = number,
                    InputStream = new MemoryStream(bytes),
                });
            sent.Add(new PartETag(number, answer.ETag));
        }

        await client.CompleteMultipartUploadAsync(
            new CompleteMultipartUploadRequest
            {
                BucketName = "parts",
                Key = "job.tar.gz",
                UploadId = started.UploadId,
                PartETags = sent,
                IfNoneMatch = "*",
            });

        var head = await client.GetObjectMetadataAsync("parts", "job.tar.gz");
        Assert.Equal(part.Length + 3, head.ContentLength);
    }

    [Fact]
    public async Task A_checksum_travels_with_the_object()
    {
        using var client = await ConnectAsync("sums");
        var put = Put("sums", "a", "soil");
        put.ChecksumAlgorithm = ChecksumAlgorithm.SHA256;
        put.ChecksumSHA256 = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes("soil")));

        var answer = await client.PutObjectAsync(put);

        Assert.Equal(put.ChecksumSHA256, answer.ChecksumSHA256);
    }

    private static PutObjectRequest Put(string bucket, string key, string text) =>
        new() { BucketName = bucket, Key = key, ContentBody = text };

    private async Task<AmazonS3Client> ConnectAsync(string bucket)
    {
        var config = await emulator.ConfigureAsync(new AmazonS3Config());
        config.ForcePathStyle = true;
        var client = new AmazonS3Client(emulator.Credentials, config);
        await client.PutBucketAsync(
            new PutBucketRequest { BucketName = bucket, BucketRegionName = config.AuthenticationRegion });
        return client;
    }
}
