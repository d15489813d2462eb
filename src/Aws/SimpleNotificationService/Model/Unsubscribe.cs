using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

public class UnsubscribeRequest : AmazonSimpleNotificationServiceRequest
{
    public string? SubscriptionArn { get; set; }
}

public class UnsubscribeResponse : AmazonWebServiceResponse;
