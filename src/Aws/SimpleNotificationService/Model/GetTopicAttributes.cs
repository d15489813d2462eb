using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

public class GetTopicAttributesRequest : AmazonSimpleNotificationServiceRequest
{
    public string? TopicArn { get; set; }
}

public class GetTopicAttributesResponse : AmazonWebServiceResponse
{
    public Dictionary<string, string>? Attributes { get; set; }
}
