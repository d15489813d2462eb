using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Amazon.Runtime;

namespace Aws.Tests.ElasticMapReduce;

public class AnswerTests
{
    private const string Failed = """
        {"Cluster":{"Id":"j-1","Name":"n","SomethingNew":{"a":[1]},
         "Status":{"State":"TERMINATED_WITH_ERRORS",
          "StateChangeReason":{"Code":"BOOTSTRAP_FAILURE","Message":"On the master instance"},
          "ErrorDetails":[{"ErrorCode":"BOOTSTRAP_FAILURE_PRIMARY_WITH_NON_ZERO_CODE",
            "ErrorData":[{"primary-instance-id":"i-1"},{"public-doc":"d"}],"ErrorMessage":"m"}],
          "Timeline":{"CreationDateTime":1793635450.25,"EndDateTime":1.793635451E9}},
         "Tags":[{"Key":"k","Value":"v"}],"NormalizedInstanceHours":16,"TerminationProtected":false}}
        """;

    [Fact]
    public async Task A_cluster_is_read_with_its_reason_and_its_times()
    {
        var http = new ScriptedHttp().Answer(Failed, headers: ("x-amzn-RequestId", "r-1"));

        var answer = await Clients.Emr(http).DescribeClusterAsync(new DescribeClusterRequest { ClusterId = "j-1" });

        var status = answer.Cluster!.Status!;
        Assert.Equal(ClusterState.TERMINATED_WITH_ERRORS, status.State);
        Assert.Equal(ClusterStateChangeReasonCode.BOOTSTRAP_FAILURE, status.StateChangeReason!.Code);
        Assert.Equal("i-1", status.ErrorDetails![0].ErrorData![0]["primary-instance-id"]);
        Assert.Equal(
            new DateTime(2026, 11, 2, 16, 4, 10, 250, DateTimeKind.Utc),
            status.Timeline!.CreationDateTime);
        Assert.Equal(DateTimeKind.Utc, status.Timeline.CreationDateTime!.Value.Kind);
        Assert.Equal(new DateTime(2026, 11, 2, 16, 4, 11, DateTimeKind.Utc), status.Timeline.EndDateTime);
        Assert.Null(status.Timeline.ReadyDateTime);
        Assert.Equal("v", answer.Cluster.Tags![0].Value);
        Assert.Equal("r-1", answer.ResponseMetadata.RequestId);
        Assert.Equal(200, (int)answer.HttpStatusCode);
    }

    [Fact]
    public async Task A_state_that_came_later_than_this_client_survives()
    {
        var http = new ScriptedHttp().Answer("""{"Cluster":{"Status":{"State":"HIBERNATING"}}}""");

        var answer = await Clients.Emr(http).DescribeClusterAsync(new DescribeClusterRequest { ClusterId = "j-1" });

        Assert.Equal("HIBERNATING", answer.Cluster!.Status!.State!.Value);
        Assert.NotEqual(ClusterState.RUNNING, answer.Cluster.Status.State);
    }

    [Fact]
    public async Task An_empty_reason_code_is_no_failure()
    {
        var http = new ScriptedHttp().Answer(
            """{"Cluster":{"Status":{"State":"STARTING","StateChangeReason":{"Code":"","Message":null}}}}""");

        var answer = await Clients.Emr(http).DescribeClusterAsync(new DescribeClusterRequest { ClusterId = "j-1" });

        Assert.Equal(string.Empty, answer.Cluster!.Status!.StateChangeReason!.Code!.Value);
        Assert.Null(answer.Cluster.Status.StateChangeReason.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    public async Task An_operation_without_an_answer_succeeds(string body)
    {
        var http = new ScriptedHttp().Answer(body);

        var answer = await Clients.Emr(http).TerminateJobFlowsAsync(
            new TerminateJobFlowsRequest { JobFlowIds = ["j-1"] });

        Assert.Equal(200, (int)answer.HttpStatusCode);
    }

    [Fact]
    public async Task Members_of_the_pipeline_are_never_read_from_the_body()
    {
        var http = new ScriptedHttp().Answer("""{"HttpStatusCode":"x","ContentLength":"y","JobFlowId":"j-9"}""");

        var answer = await Clients.Emr(http).RunJobFlowAsync(new RunJobFlowRequest { Name = "n" });

        Assert.Equal("j-9", answer.JobFlowId);
    }

    [Theory]
    [InlineData("""{"JobFlowId":"j-""")]
    [InlineData("")]
    public async Task An_answer_that_is_cut_off_is_an_unmarshalling_failure(string body)
    {
        var http = new ScriptedHttp().Answer(body);

        await Assert.ThrowsAsync<AmazonUnmarshallingException>(() =>
            Clients.Emr(http).RunJobFlowAsync(new RunJobFlowRequest { Name = "n" }));

        Assert.Single(http.Sent);
    }
}
