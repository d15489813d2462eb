using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Emr.Server.Faults;

namespace Launcher.Tests.Commands.Clusters;

public sealed class UiTests : IAsyncDisposable
{
    private readonly Account _account = new();

    public ValueTask DisposeAsync() => _account.DisposeAsync();

    [Fact]
    public async Task A_cluster_with_a_key_gets_a_tunnel()
    {
        _account.KeyName = "team";
        await _account.LaunchAsync();
        _account.Remember();
        _account.Clock.Advance(TimeSpan.FromMinutes(8));

        var ended = await _account.RunAsync("ui");

        Assert.Equal(0, ended.ExitCode);
        Assert.Matches(
            @"    ssh -i team\.pem -N -L 18080:(\S+):18080 -L 8088:\1:8088 hadoop@\1\n"
                + @"    Spark history: http://localhost:18080\n    YARN: http://localhost:8088\n$",
            ended.Output);
    }

    [Fact]
    public async Task Without_a_key_it_says_how_the_next_cluster_gets_one()
    {
        await _account.LaunchAsync();
        _account.Remember();
        _account.Clock.Advance(TimeSpan.FromMinutes(8));

        var ended = await _account.RunAsync("ui");

        Assert.Contains(
            "  By SSH: The cluster was launched without an EC2 key pair; 'keyName' sets one for the next launch.\n",
            ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signed_links_are_shown_where_EMR_gives_them()
    {
        await _account.LaunchAsync();
        _account.Remember();
        _account.Clock.Advance(TimeSpan.FromMinutes(8));

        var ended = await _account.RunAsync("ui");

        Assert.Matches(@"  Spark history on the cluster: https://\S+\n", ended.Output);
        Assert.Matches(@"  Spark history, kept by EMR: https://\S+\n", ended.Output);
    }

    [Fact]
    public async Task A_link_that_EMR_refuses_hides_no_other()
    {
        await _account.LaunchAsync();
        _account.Remember();
        _account.Clock.Advance(TimeSpan.FromMinutes(8));
        _account.Emr.Faults.Next(Fault.Refused("CreatePersistentAppUI", "AccessDeniedException", "not yours"));

        var ended = await _account.RunAsync("ui");

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("  Spark history on the cluster: https://", ended.Output, StringComparison.Ordinal);
        Assert.Contains(
            "  Spark history, kept by EMR: EMR gives no link: not yours (AccessDeniedException).\n", ended.Output,
            StringComparison.Ordinal);
    }
}
