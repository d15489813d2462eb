using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Emr.Server.Logs;

/// <summary>Logs as objects of an S3 endpoint, which may be an emulator.</summary>
public sealed class S3LogStore(Uri endpoint, string region = "eu-central-1") : ILogStore
{
    private readonly AmazonS3Client _client = new(
        new BasicAWSCredentials("AKIDEXAMPLE", "secret"),
        new AmazonS3Config
        {
            ServiceURL = endpoint.AbsoluteUri,
            AuthenticationRegion = region,
            ForcePathStyle = true,
        });

    public async Task PutAsync(Uri address, byte[] content)
    {
        using var stream = new MemoryStream(content);
        try
        {
            await _client
                .PutObjectAsync(
                    new PutObjectRequest
                    {
                        BucketName = address.Host,
                        Key = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')),
                        InputStream = stream,
                    })
                .ConfigureAwait(false);
        }
        catch (AmazonServiceException failure)
        {
            throw new IOException(failure.Message, failure);
        }
    }

    public void Dispose() => _client.Dispose();
}
