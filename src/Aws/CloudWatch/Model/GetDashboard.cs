using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

public class GetDashboardRequest : AmazonCloudWatchRequest
{
    public string? DashboardName { get; set; }
}

public class GetDashboardResponse : AmazonWebServiceResponse
{
    public string? DashboardArn { get; set; }
    public string? DashboardBody { get; set; }
    public string? DashboardName { get; set; }
}
