using Amazon.Runtime;
using Aws.Calls;
using Support;

[assembly: AssemblyFixture(typeof(Aws.Tests.Moto.Emulator))]

namespace Aws.Tests.Moto;

/// <summary>One emulator for all tests of this folder, started by the first that asks.</summary>
public sealed class Emulator : IAsyncDisposable
{
    private readonly Lazy<Task<MotoServer>> _server = new(MotoServer.StartAsync);

    public AWSCredentials Credentials { get; } = new BasicAWSCredentials("AKIDEXAMPLE", "secret");

    public async Task<TConfig> ConfigureAsync<TConfig>(TConfig config)
        where TConfig : ClientConfig
    {
        Assert.SkipWhen(MotoServer.Program is null && !MotoServer.IsRequired, MotoServer.Missing);
        config.ServiceURL = (await _server.Value).Url.AbsoluteUri;
        config.AuthenticationRegion = "eu-central-1";
        config.MaxErrorRetry = 0;
        if (config is ServiceConfig ours)
        {
            ours.RateLimits = null;
        }

        return config;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated)
        {
            await (await _server.Value).DisposeAsync();
        }
    }
}
