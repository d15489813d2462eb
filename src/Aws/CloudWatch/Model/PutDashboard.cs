using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

public class PutDashboardRequest : AmazonCloudWatchRequest
{
    public string? DashboardName { get; set; }
    public string? DashboardBody { get; set; }
    public List<Tag>? Tags { get; set; }
}

public class PutDashboardResponse : AmazonWebServiceResponse
{
    public List<DashboardValidationMessage>? DashboardValidationMessages { get; set; }
}
