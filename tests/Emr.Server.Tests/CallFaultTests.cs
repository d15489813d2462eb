using System.Net;
using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Emr.Server.Faults;

namespace Emr.Server.Tests;

public class CallFaultTests
{
    [Fact]
    public async Task A_throttled_launch_may_or_may_not_have_made_a_cluster()
    {
        await using var bench = new Bench();
        bench.Emr.Faults.Next(Fault.Throttled("RunJobFlow"), Fault.ThrottledAfter("RunJobFlow"));

        var before = await Assert.ThrowsAsync<AmazonElasticMapReduceException>(() => bench.LaunchAsync());
        Assert.Empty(bench.Emr.Clusters);
        var after = await Assert.ThrowsAsync<AmazonElasticMapReduceException>(() => bench.LaunchAsync());

        Assert.Single(bench.Emr.Clusters);
        Assert.Equal("ThrottlingException", before.ErrorCode);
        Assert.Equal(before.Message, after.Message);
        await bench.LaunchAsync();
        Assert.Equal(2, bench.Emr.Clusters.Count);
    }

    [Fact]
    public async Task A_lost_connection_may_come_before_or_after_the_work()
    {
        await using var bench = new Bench();
        bench.Emr.Faults.Next(Fault.ConnectionLost("RunJobFlow"), Fault.ConnectionLostAfter("RunJobFlow"));

        await Assert.ThrowsAnyAsync<Exception>(() => bench.LaunchAsync());
        Assert.Empty(bench.Emr.Clusters);
        await Assert.ThrowsAnyAsync<Exception>(() => bench.LaunchAsync());

        Assert.Single(bench.Emr.Clusters);
        Assert.Equal([0, 0], bench.Emr.Calls.Select(call => call.Status));
    }

    [Fact]
    public async Task No_answer_ends_by_the_limit_of_the_caller()
    {
        await using var bench = new Bench();
        bench.Emr.Faults.Next(Fault.NoAnswerAfter("RunJobFlow"));
        using var client = bench.Emr.CreateClient(config => config.Timeout = TimeSpan.FromSeconds(1));

        await Assert.ThrowsAnyAsync<Exception>(() => client.RunJobFlowAsync(Bench.Launch()));

        Assert.Single(bench.Emr.Clusters);
        Assert.Single(bench.Emr.Calls);
    }

    [Fact]
    public async Task A_server_error_has_the_class_of_its_operation()
    {
        await using var bench = new Bench();
        bench.Emr.Faults.Next(Fault.ServerErrorAfter("RunJobFlow"), Fault.ServerError("ListClusters"));

        await Assert.ThrowsAsync<InternalServerErrorException>(() => bench.LaunchAsync());
        await Assert.ThrowsAsync<InternalServerException>(() =>
            bench.Client.ListClustersAsync(new ListClustersRequest()));

        Assert.Single(bench.Emr.Clusters);
    }

    [Fact]
    public async Task A_gateway_answers_with_a_page()
    {
        await using var bench = new Bench();
        bench.Emr.Faults.Next(Fault.BadGateway("ListClusters"));

        var failure = await Assert.ThrowsAsync<AmazonElasticMapReduceException>(() =>
            bench.Client.ListClustersAsync(new ListClustersRequest()));

        Assert.Equal(HttpStatusCode.BadGateway, failure.StatusCode);
    }

    [Fact]
    public async Task A_wrong_clock_is_corrected_from_the_date_of_the_refusal()
    {
        await using var bench = new Bench();
        bench.Emr.Faults.Next(Fault.ClockSkew("ListClusters", TimeSpan.FromHours(1)));
        using var client = bench.Emr.CreateClient();

        await client.ListClustersAsync(new ListClustersRequest());

        Assert.Equal([400, 200], bench.Emr.Calls.Select(call => call.Status));
    }

    [Theory]
    [InlineData("denied", "AccessDeniedException", "elasticmapreduce:RunJobFlow")]
    [InlineData("role", "AccessDeniedException", "iam:PassRole on resource: arn:aws:iam::123456789012:role/EMR_EC2")]
    [InlineData("clusters", "ValidationException", "active clusters limit exceeded")]
    [InlineData("vcpu", "ValidationException", "vCPU limit")]
    [InlineData("token", "ExpiredTokenException", "expired")]
    public async Task A_refused_launch_makes_nothing(string kind, string code, string text)
    {
        await using var bench = new Bench();
        bench.Emr.Faults.Next(kind switch
        {
            "denied" => Fault.AccessDenied("RunJobFlow"),
            "role" => Fault.PassRoleDenied("EMR_EC2"),
            "clusters" => Fault.ClusterQuotaExceeded(),
            "vcpu" => Fault.VcpuQuotaExceeded(),
            _ => Fault.ExpiredToken("RunJobFlow"),
        });

        var failure = await Assert.ThrowsAsync<AmazonElasticMapReduceException>(() => bench.LaunchAsync());

        Assert.Equal(code, failure.ErrorCode);
        Assert.Contains(text, failure.Message);
        Assert.Empty(bench.Emr.Clusters);
    }

    [Fact]
    public async Task Quotas_refuse_what_is_too_much_and_recover()
    {
        await using var bench = new Bench(new EmrServerOptions());
        for (var i = 0; i < 10; i++)
        {
            await bench.LaunchAsync();
        }

        var failure = await Assert.ThrowsAsync<AmazonElasticMapReduceException>(() => bench.LaunchAsync());
        Assert.Equal("ThrottlingException", failure.ErrorCode);

        bench.Clock.Advance(TimeSpan.FromSeconds(2));
        await bench.LaunchAsync();
        Assert.Equal(11, bench.Emr.Clusters.Count);
    }

    [Fact]
    public async Task What_cannot_be_done_is_refused_as_the_service_refuses_it()
    {
        await using var bench = new Bench();
        var unknown = await Assert.ThrowsAsync<InvalidRequestException>(() => bench.DescribeAsync("j-NONE"));
        Assert.Equal("NoSuchCluster", unknown.ErrorCode);

        var longStep = Bench.Launch();
        longStep.Steps = [Bench.Step("long", new string('x', 10_300))];
        var refused = await Assert.ThrowsAsync<AmazonElasticMapReduceException>(() => bench.LaunchAsync(longStep));
        Assert.Equal("ValidationException", refused.ErrorCode);

        var badName = await Assert.ThrowsAsync<AmazonElasticMapReduceException>(() =>
            bench.LaunchAsync(Bench.Launch("a|b")));
        Assert.Contains("'a|b'", badName.Message);
    }
}
