using Amazon.Runtime;
using Amazon.S3;
using Launcher.Clusters.Access;
using Launcher.Clusters.Storage;
using Support;

[assembly: AssemblyFixture(typeof(Launcher.Tests.Clusters.Storage.Emulator))]

namespace Launcher.Tests.Clusters.Storage;

/// <summary>One emulator of AWS for all tests that need one, started by the first that asks.</summary>
public sealed class Emulator : IAsyncDisposable
{
    public const string Region = "eu-central-1";

    private readonly Lazy<Task<MotoServer>> _server = new(MotoServer.StartAsync);

    public async Task<Dictionary<string, string>> EnvironmentAsync()
    {
        Assert.SkipWhen(MotoServer.Program is null && !MotoServer.IsRequired, MotoServer.Missing);
        return new Dictionary<string, string>
        {
            ["AWS_ENDPOINT_URL"] = (await _server.Value).Url.AbsoluteUri,
            ["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE",
            ["AWS_SECRET_ACCESS_KEY"] = "secret",
        };
    }

    public async Task MakeRolesAsync() =>
        await MotoRoles.MakeAsync(new Uri((await EnvironmentAsync())["AWS_ENDPOINT_URL"]));

    /// <summary>A client that goes past what is tested.</summary>
    internal async Task<AmazonS3Client> ClientAsync(HttpClientFactory? http = null)
    {
        var environment = await EnvironmentAsync();
        return new AmazonS3Client(
            new BasicAWSCredentials("AKIDEXAMPLE", "secret"),
            new AmazonS3Config
            {
                ServiceURL = environment["AWS_ENDPOINT_URL"],
                AuthenticationRegion = Region,
                ForcePathStyle = true,
                HttpClientFactory = http,
            });
    }

    /// <summary>The product's own way to S3, with a new bucket there.</summary>
    internal async Task<IObjectStore> StoreAsync(string bucket)
    {
        using var client = await ClientAsync();
        await client.PutBucketAsync(
            new Amazon.S3.Model.PutBucketRequest { BucketName = bucket, BucketRegionName = Region });
        return new AwsAccess(await EnvironmentAsync(), TimeProvider.System).Connect(Region).Store;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated)
        {
            await (await _server.Value).DisposeAsync();
        }
    }
}
