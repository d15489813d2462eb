using Aws.Calls;

namespace Amazon.CloudWatch;

/// <summary>Settings of Amazon CloudWatch.</summary>
public class AmazonCloudWatchConfig() : ServiceConfig(CloudWatchService.Description)
{
    public static new string ServiceId => "CloudWatch";
}
