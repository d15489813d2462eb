namespace Amazon.SimpleNotificationService.Model;

public class Topic
{
    public string? TopicArn { get; set; }
}

public class Subscription
{
    public string? SubscriptionArn { get; set; }
    public string? Owner { get; set; }
    public string? Protocol { get; set; }
    public string? Endpoint { get; set; }
    public string? TopicArn { get; set; }
}

public class Tag
{
    public string? Key { get; set; }
    public string? Value { get; set; }
}
