namespace Amazon.ElasticMapReduce.Model;

public class Instance
{
    public string? Id { get; set; }
    public string? Ec2InstanceId { get; set; }
    public string? PublicDnsName { get; set; }
    public string? PublicIpAddress { get; set; }
    public string? PrivateDnsName { get; set; }
    public string? PrivateIpAddress { get; set; }
    public InstanceStatus? Status { get; set; }
    public string? InstanceGroupId { get; set; }
    public string? InstanceFleetId { get; set; }
    public MarketType? Market { get; set; }
    public string? InstanceType { get; set; }
    public List<EbsVolume>? EbsVolumes { get; set; }
}

public class InstanceStatus
{
    public InstanceState? State { get; set; }
    public InstanceStateChangeReason? StateChangeReason { get; set; }
    public InstanceTimeline? Timeline { get; set; }
}

public class InstanceStateChangeReason
{
    public InstanceStateChangeReasonCode? Code { get; set; }
    public string? Message { get; set; }
}

public class InstanceTimeline
{
    public DateTime? CreationDateTime { get; set; }
    public DateTime? ReadyDateTime { get; set; }
    public DateTime? EndDateTime { get; set; }
}
