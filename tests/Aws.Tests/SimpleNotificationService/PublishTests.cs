using Amazon.Runtime;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;

namespace Aws.Tests.SimpleNotificationService;

public class PublishTests
{
    private const string Accepted = """
        <PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
          <PublishResult><MessageId>m-1</MessageId><SequenceNumber>7</SequenceNumber></PublishResult>
          <ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata>
        </PublishResponse>
        """;

    [Fact]
    public async Task A_message_is_a_form_with_numbered_attributes()
    {
        var http = new ScriptedHttp().Answer(Accepted, headers: ("x-amzn-RequestId", "r-1"));

        var answer = await Clients.Sns(http).PublishAsync(
            new PublishRequest
            {
                TopicArn = "arn:aws:sns:eu-central-1:1:runs",
                Subject = "damp soil: done",
                Message = "{\"cost\": 0.3} & more é",
                MessageAttributes = new Dictionary<string, MessageAttributeValue>
                {
                    ["outcome"] = new() { DataType = "String", StringValue = "SUCCEEDED" },
                    ["job"] = new() { DataType = "String", StringValue = "damp soil" },
                },
            });

        Assert.Equal("m-1", answer.MessageId);
        Assert.Equal("7", answer.SequenceNumber);
        Assert.Equal("r-1", answer.ResponseMetadata.RequestId);
        var sent = http.Sent[0];
        Assert.Equal("https://sns.eu-central-1.amazonaws.com/", sent.Address.AbsoluteUri);
        Assert.Equal("application/x-www-form-urlencoded; charset=utf-8", sent.Headers["Content-Type"]);
        Assert.Contains("/eu-central-1/sns/", sent.Headers["Authorization"]);
        Assert.Equal(
            "Action=Publish&Version=2010-03-31&TopicArn=arn%3Aaws%3Asns%3Aeu-central-1%3A1%3Aruns"
                + "&Message=%7B%22cost%22%3A%200.3%7D%20%26%20more%20%C3%A9&Subject=damp%20soil%3A%20done"
                + "&MessageAttributes.entry.1.Name=job&MessageAttributes.entry.1.Value.DataType=String"
                + "&MessageAttributes.entry.1.Value.StringValue=damp%20soil"
                + "&MessageAttributes.entry.2.Name=outcome&MessageAttributes.entry.2.Value.DataType=String"
                + "&MessageAttributes.entry.2.Value.StringValue=SUCCEEDED",
            sent.Body);
    }

    [Fact]
    public async Task Maps_of_texts_and_lists_have_their_own_numbering()
    {
        var http = new ScriptedHttp().Answer(
            "<CreateTopicResponse><CreateTopicResult><TopicArn>a</TopicArn></CreateTopicResult></CreateTopicResponse>");

        var answer = await Clients.Sns(http).CreateTopicAsync(
            new CreateTopicRequest
            {
                Name = "runs",
                Attributes = new Dictionary<string, string> { ["KmsMasterKeyId"] = "alias/aws/sns" },
                Tags = [new Tag { Key = "k", Value = "v" }],
            });

        Assert.Equal("a", answer.TopicArn);
        Assert.Equal(
            "Action=CreateTopic&Version=2010-03-31&Name=runs&Attributes.entry.1.key=KmsMasterKeyId"
                + "&Attributes.entry.1.value=alias%2Faws%2Fsns&Tags.member.1.Key=k&Tags.member.1.Value=v",
            http.Sent[0].Body);
    }

    [Fact]
    public async Task Lists_and_maps_are_read_from_xml()
    {
        var http = new ScriptedHttp()
            .Answer(
                """
                <ListTopicsResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><ListTopicsResult><Topics>
                <member><TopicArn>a</TopicArn></member><member><TopicArn>b</TopicArn><New>1</New></member>
                </Topics></ListTopicsResult></ListTopicsResponse>
                """)
            .Answer(
                """
                <GetTopicAttributesResponse><GetTopicAttributesResult><Attributes><entry><key>Owner</key>
                <value>1</value></entry></Attributes></GetTopicAttributesResult></GetTopicAttributesResponse>
                """);
        var client = Clients.Sns(http);

        var topics = await client.ListTopicsAsync(new ListTopicsRequest());
        var attributes = await client.GetTopicAttributesAsync(new GetTopicAttributesRequest { TopicArn = "a" });

        Assert.Equal(["a", "b"], topics.Topics!.Select(topic => topic.TopicArn));
        Assert.Equal("1", attributes.Attributes!["Owner"]);
    }

    [Fact]
    public async Task A_missing_topic_is_a_class_of_its_own()
    {
        var http = new ScriptedHttp().Answer(
            """
            <ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type>
            <Code>NotFound</Code><Message>Topic does not exist</Message></Error><RequestId>r-3</RequestId>
            </ErrorResponse>
            """,
            404);

        var failure = await Assert.ThrowsAsync<NotFoundException>(() => Publish(http));

        Assert.Equal("Topic does not exist", failure.Message);
        Assert.Equal("NotFound", failure.ErrorCode);
        Assert.Equal(ErrorType.Sender, failure.ErrorType);
        Assert.Equal("r-3", failure.RequestId);
    }

    [Fact]
    public async Task A_page_in_place_of_xml_is_quoted()
    {
        var http = new ScriptedHttp().Answer("<html><p>bad<br>gateway", 403);

        var failure = await Assert.ThrowsAsync<AmazonSimpleNotificationServiceException>(() => Publish(http));

        Assert.Equal(
            "The service answered with status 403 and this text: '<html><p>bad<br>gateway'", failure.Message);
    }

    private static Task<PublishResponse> Publish(ScriptedHttp http) =>
        Clients.Sns(http).PublishAsync(new PublishRequest { TopicArn = "a", Message = "m" });
}
