using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

public class ListDashboardsRequest : AmazonCloudWatchRequest
{
    public string? DashboardNamePrefix { get; set; }
    public string? NextToken { get; set; }
}

public class ListDashboardsResponse : AmazonWebServiceResponse
{
    public List<DashboardEntry>? DashboardEntries { get; set; }
    public string? NextToken { get; set; }
}
