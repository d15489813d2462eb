namespace Amazon.ServiceQuotas.Model;

public class ServiceQuota
{
    public string? ServiceCode { get; set; }
    public string? ServiceName { get; set; }
    public string? QuotaArn { get; set; }
    public string? QuotaCode { get; set; }
    public string? QuotaName { get; set; }
    public double? Value { get; set; }
    public string? Unit { get; set; }
    public bool? Adjustable { get; set; }
    public bool? GlobalQuota { get; set; }
    public ErrorReason? ErrorReason { get; set; }
    public string? QuotaAppliedAtLevel { get; set; }
    public string? Description { get; set; }
}

public class ErrorReason
{
    public string? ErrorCode { get; set; }
    public string? ErrorMessage { get; set; }
}
