using System.Text.Json;
using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Support;

namespace Aws.Tests.ElasticMapReduce;

public class RequestTests
{
    [Fact]
    public async Task A_call_is_signed_json_for_one_operation()
    {
        var http = new ScriptedHttp().Answer("""{"Cluster":{"Id":"j-1"}}""");

        await Clients.Emr(http).DescribeClusterAsync(new DescribeClusterRequest { ClusterId = "j-1" });

        var sent = Assert.Single(http.Sent);
        Assert.Equal("POST", sent.Method);
        Assert.Equal("https://elasticmapreduce.eu-central-1.amazonaws.com/", sent.Address.AbsoluteUri);
        Assert.Equal("application/x-amz-json-1.1", sent.Headers["Content-Type"]);
        Assert.Equal("ElasticMapReduce.DescribeCluster", sent.Headers["X-Amz-Target"]);
        Assert.Equal("""{"ClusterId":"j-1"}""", sent.Body);
        Assert.Contains("/eu-central-1/elasticmapreduce/aws4_request", sent.Headers["Authorization"]);
        Assert.Contains("Credential=AKIDEXAMPLE/", sent.Headers["Authorization"]);
    }

    [Fact]
    public async Task A_whole_launch_writes_what_was_set_and_nothing_else()
    {
        var http = new ScriptedHttp().Answer("""{"JobFlowId":"j-2","ClusterArn":"arn:aws:emr:::cluster/j-2"}""");

        var answer = await Clients.Emr(http).RunJobFlowAsync(Launches.OneShot());

        Assert.Equal("j-2", answer.JobFlowId);
        Assert.Equal("arn:aws:emr:::cluster/j-2", answer.ClusterArn);
        using var body = JsonDocument.Parse(http.Sent[0].Body);
        Snapshot.Match(JsonSerializer.Serialize(body, Launches.Indented), "json");
    }

    [Fact]
    public async Task Times_travel_as_seconds_of_the_epoch()
    {
        var http = new ScriptedHttp().Answer("{}");
        var request = new ListClustersRequest
        {
            CreatedAfter = new DateTime(2026, 11, 2, 16, 4, 10, DateTimeKind.Utc),
            CreatedBefore = new DateTime(2026, 11, 2, 16, 4, 10, 250, DateTimeKind.Utc),
            ClusterStates = [ClusterState.RUNNING, ClusterState.WAITING],
        };

        await Clients.Emr(http).ListClustersAsync(request);

        Assert.Equal(
            """{"CreatedAfter":1793635450,"CreatedBefore":1793635450.25,"ClusterStates":["RUNNING","WAITING"]}""",
            http.Sent[0].Body);
    }

    [Fact]
    public async Task A_value_that_the_client_does_not_know_is_sent_as_it_is()
    {
        var http = new ScriptedHttp().Answer("{}");
        var request = new CancelStepsRequest
        {
            ClusterId = "j-1",
            StepIds = ["s-1"],
            StepCancellationOption = "ASK_NICELY",
        };

        await Clients.Emr(http).CancelStepsAsync(request);

        Assert.Contains("\"StepCancellationOption\":\"ASK_NICELY\"", http.Sent[0].Body);
    }

    [Fact]
    public async Task No_request_at_all_is_an_argument_error() =>
        await Assert.ThrowsAsync<ArgumentNullException>(() =>
            Clients.Emr(new ScriptedHttp()).RunJobFlowAsync(null!));
}
