namespace Amazon.ElasticMapReduce.Model;

public class InstanceGroup
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public MarketType? Market { get; set; }
    public InstanceGroupType? InstanceGroupType { get; set; }
    public string? BidPrice { get; set; }
    public string? InstanceType { get; set; }
    public int? RequestedInstanceCount { get; set; }
    public int? RunningInstanceCount { get; set; }
    public InstanceGroupStatus? Status { get; set; }
    public List<Configuration>? Configurations { get; set; }
    public long? ConfigurationsVersion { get; set; }
    public List<Configuration>? LastSuccessfullyAppliedConfigurations { get; set; }
    public long? LastSuccessfullyAppliedConfigurationsVersion { get; set; }
    public List<EbsBlockDevice>? EbsBlockDevices { get; set; }
    public bool? EbsOptimized { get; set; }
    public ShrinkPolicy? ShrinkPolicy { get; set; }
    public AutoScalingPolicyDescription? AutoScalingPolicy { get; set; }
    public string? CustomAmiId { get; set; }
}

public class InstanceGroupStatus
{
    public InstanceGroupState? State { get; set; }
    public InstanceGroupStateChangeReason? StateChangeReason { get; set; }
    public InstanceGroupTimeline? Timeline { get; set; }
}

public class InstanceGroupStateChangeReason
{
    public InstanceGroupStateChangeReasonCode? Code { get; set; }
    public string? Message { get; set; }
}

public class InstanceGroupTimeline
{
    public DateTime? CreationDateTime { get; set; }
    public DateTime? ReadyDateTime { get; set; }
    public DateTime? EndDateTime { get; set; }
}
