using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

public class DeleteDashboardsRequest : AmazonCloudWatchRequest
{
    public List<string>? DashboardNames { get; set; }
}

public class DeleteDashboardsResponse : AmazonWebServiceResponse;
