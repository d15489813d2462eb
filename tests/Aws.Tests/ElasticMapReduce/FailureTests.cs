using System.Net;
using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Amazon.Runtime;

namespace Aws.Tests.ElasticMapReduce;

public class FailureTests
{
    [Fact]
    public async Task A_modeled_refusal_has_its_class_and_its_inner_code()
    {
        var http = new ScriptedHttp().Answer(
            """
            {"__type":"InvalidRequestException","ErrorCode":"NoSuchCluster","Message":"Cluster id 'j-1' is not valid."}
            """,
            400,
            ("x-amzn-RequestId", "r-7"));

        var failure = await Assert.ThrowsAsync<InvalidRequestException>(() => Describe(http));

        Assert.Equal("NoSuchCluster", failure.ErrorCode);
        Assert.Equal("InvalidRequestException", ((AmazonServiceException)failure).ErrorCode);
        Assert.Equal("Cluster id 'j-1' is not valid.", failure.Message);
        Assert.Equal("r-7", failure.RequestId);
        Assert.Equal(HttpStatusCode.BadRequest, failure.StatusCode);
        Assert.Equal(ErrorType.Sender, failure.ErrorType);
    }

    [Theory]
    [InlineData("com.amazonaws.emr#ValidationException:http://x", "ValidationException")]
    [InlineData("AccessDeniedException", "AccessDeniedException")]
    public async Task A_refusal_without_a_class_keeps_its_code(string type, string code)
    {
        var http = new ScriptedHttp().Answer($$"""{"__type":"{{type}}","message":"no"}""", 400);

        var failure = await Assert.ThrowsAsync<AmazonElasticMapReduceException>(() => Describe(http));

        Assert.Equal(code, failure.ErrorCode);
        Assert.Equal("no", failure.Message);
    }

    [Fact]
    public async Task The_code_may_come_in_a_header()
    {
        var http = new ScriptedHttp().Answer("{}", 400, ("x-amzn-ErrorType", "ValidationException:"));

        var failure = await Assert.ThrowsAsync<AmazonElasticMapReduceException>(() => Describe(http));

        Assert.Equal("ValidationException", failure.ErrorCode);
        Assert.Equal(
            "The service said 'ValidationException' and answered with status 400 and this text: '{}'",
            failure.Message);
    }

    [Fact]
    public async Task Throttled_reads_are_repeated()
    {
        var http = new ScriptedHttp()
            .Answer("""{"__type":"ThrottlingException","message":"Rate exceeded"}""", 400)
            .Answer("""{"Cluster":{"Id":"j-1"}}""");

        var answer = await Describe(http);

        Assert.Equal("j-1", answer.Cluster!.Id);
        Assert.Equal(2, http.Sent.Count);
    }

    [Fact]
    public async Task Throttling_without_end_keeps_its_code()
    {
        var http = new ScriptedHttp();
        for (var i = 0; i < 3; i++)
        {
            http.Answer("""{"__type":"ThrottlingException","message":"Rate exceeded"}""", 400);
        }

        var failure = await Assert.ThrowsAsync<AmazonElasticMapReduceException>(() => Describe(http));

        Assert.Equal("ThrottlingException", failure.ErrorCode);
        Assert.Equal(3, http.Sent.Count);
    }

    [Fact]
    public async Task A_page_in_place_of_json_is_quoted()
    {
        const string Page = "<!doctype html>\n<html lang=en><title>500 Internal Server Error</title><p>broken";
        var http = new ScriptedHttp().Answer(Page, 500).Answer(Page, 500).Answer(Page, 500);

        var failure = await Assert.ThrowsAsync<AmazonElasticMapReduceException>(() => Describe(http));

        Assert.Null(failure.ErrorCode);
        Assert.Equal(HttpStatusCode.InternalServerError, failure.StatusCode);
        Assert.Equal(ErrorType.Receiver, failure.ErrorType);
        Assert.StartsWith("The service answered with status 500 and this text: '<!doctype html>", failure.Message);
    }

    [Fact]
    public async Task Modeled_failures_of_the_service_have_classes_of_their_own()
    {
        var body = """{"__type":"InternalServerException","Message":"later"}""";
        var http = new ScriptedHttp().Answer(body, 500).Answer(body, 500).Answer(body, 500);
        await Assert.ThrowsAsync<InternalServerException>(() => Describe(http));

        var launch = new ScriptedHttp().Answer("""{"__type":"InternalServerError"}""", 500);
        await Assert.ThrowsAsync<InternalServerErrorException>(() =>
            Clients.Emr(launch).RunJobFlowAsync(new RunJobFlowRequest()));
    }

    private static Task<DescribeClusterResponse> Describe(ScriptedHttp http) =>
        Clients.Emr(http).DescribeClusterAsync(new DescribeClusterRequest { ClusterId = "j-1" });
}
