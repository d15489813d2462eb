using Aws.Calls;

namespace Amazon.SimpleNotificationService;

/// <summary>Settings of Amazon SNS.</summary>
public class AmazonSimpleNotificationServiceConfig() : ServiceConfig(SimpleNotificationServiceService.Description)
{
    public static new string ServiceId => "SNS";
}
