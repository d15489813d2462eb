using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Spark.Gateway.Launching;

namespace Spark.Gateway.Tests.Launching;

[Collection(QueryProcess.Collection)]
public class PortInUseTests
{
    [Theory]
    [InlineData("sparkDriver", "0", "port 7078 is in use. Set 'spark.driver.port' to a free one, or leave it out.")]
    [InlineData(
        "SparkUI",
        "16",
        "port 7078 and the 16 after it are in use. Set 'spark.ui.port' to a free one, or leave it out.")]
    [InlineData(
        "org.apache.spark.network.netty.NettyBlockTransferService",
        "0",
        "port 7078 is in use. Set 'spark.driver.blockManager.port' to a free one, or leave it out.")]
    public void The_setting_behind_a_port_is_named(string service, string retries, string told) => Assert.Equal(
        told,
        PortInUse.Of(
            $"Address already in use: Service '{service}' failed after {retries} retries (starting from 7078)! "
            + "Consider explicitly setting the appropriate port for the service."));

    [Theory]
    [InlineData(null)]
    [InlineData("Cannot assign requested address: Service 'sparkDriver' failed after 16 retries (on a random port)!")]
    public void Other_messages_stay_as_they_are(string? message) => Assert.Null(PortInUse.Of(message));

    [Fact]
    [Trait("Category", "Jvm")]
    public async Task A_taken_port_is_one_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        using var run = QueryProcess.Start(
            "SELECT 1", ("spark.driver.port", port), ("spark.port.maxRetries", "0"));

        Assert.Equal(
            $"EngineException: Spark did not start on master 'local[2]': port {port} is in use. Set "
            + "'spark.driver.port' to a free one, or leave it out.",
            await run.NextLine());
        Assert.Equal(1, await run.ExitCode());
    }
}
