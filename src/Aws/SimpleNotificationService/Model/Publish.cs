using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

public class PublishRequest : AmazonSimpleNotificationServiceRequest
{
    public string? TopicArn { get; set; }
    public string? TargetArn { get; set; }
    public string? PhoneNumber { get; set; }
    public string? Message { get; set; }
    public string? Subject { get; set; }
    public string? MessageStructure { get; set; }
    public Dictionary<string, MessageAttributeValue>? MessageAttributes { get; set; }
    public string? MessageDeduplicationId { get; set; }
    public string? MessageGroupId { get; set; }
}

public class PublishResponse : AmazonWebServiceResponse
{
    public string? MessageId { get; set; }
    public string? SequenceNumber { get; set; }
}
