using System.Net;
using System.Net.Sockets;
using System.Text;
using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;

namespace Aws.Tests.ElasticMapReduce;

/// <summary>
/// Real sockets: a kept connection takes one more request, then breaks without an answer. The handler of the base
/// library and the SDK both have repeats for that, and neither may repeat a launch.
/// </summary>
public sealed class StaleConnectionTests : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<string> _operations = [];

    public StaleConnectionTests() => _listener.Start();

    [Fact]
    public async Task A_launch_on_a_connection_that_breaks_arrives_once()
    {
        var serving = ServeAsync();
        using var client = Connect();
        await client.ListClustersAsync(new ListClustersRequest());

        await Assert.ThrowsAnyAsync<Exception>(() => client.RunJobFlowAsync(Launches.OneShot()));

        _listener.Stop();
        await serving;
        Assert.Equal(["ListClusters", "RunJobFlow"], _operations);
    }

    [Fact]
    public async Task A_read_on_a_connection_that_breaks_is_repeated()
    {
        var serving = ServeAsync();
        using var client = Connect();
        await client.ListClustersAsync(new ListClustersRequest());

        await client.ListStepsAsync(new ListStepsRequest { ClusterId = "j-1" });

        _listener.Stop();
        await serving;
        Assert.Equal(["ListClusters", "ListSteps", "ListSteps"], _operations);
    }

    public void Dispose() => _listener.Dispose();

    private AmazonElasticMapReduceClient Connect() =>
        new(
            Clients.Credentials,
            new AmazonElasticMapReduceConfig
            {
                ServiceURL = $"http://{_listener.LocalEndpoint}",
                AuthenticationRegion = "eu-central-1",
                RateLimits = null,
            });

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                using var connection = await _listener.AcceptTcpClientAsync();
                await AnswerFirstAndBreakOnSecondAsync(connection.GetStream());
            }
            catch (Exception failure)
                when (failure is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private async Task AnswerFirstAndBreakOnSecondAsync(NetworkStream stream)
    {
        await ReceiveAsync(stream);
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: keep-alive\r\n\r\n{}"u8.ToArray());
        if (_operations.Count == 1)
        {
            await ReceiveAsync(stream);
        }
    }

    private async Task ReceiveAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var length = 0;
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            var (name, value) = (line.Split(':')[0].ToLowerInvariant(), line[(line.IndexOf(':') + 1)..].Trim());
            if (name == "x-amz-target")
            {
                _operations.Add(value.Split('.')[1]);
            }

            length = name == "content-length" ? int.Parse(value) : length;
        }

        await reader.ReadBlockAsync(new char[length]);
    }
}
