namespace Amazon.CloudWatch.Model;

public class DashboardEntry
{
    public string? DashboardName { get; set; }
    public string? DashboardArn { get; set; }
    public DateTime? LastModified { get; set; }
    public long? Size { get; set; }
}

public class DashboardValidationMessage
{
    public string? DataPath { get; set; }
    public string? Message { get; set; }
}

public class Tag
{
    public string? Key { get; set; }
    public string? Value { get; set; }
}
