namespace Amazon.ElasticMapReduce.Model;

public class InstanceFleet
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public InstanceFleetStatus? Status { get; set; }
    public InstanceFleetType? InstanceFleetType { get; set; }
    public int? TargetOnDemandCapacity { get; set; }
    public int? TargetSpotCapacity { get; set; }
    public int? ProvisionedOnDemandCapacity { get; set; }
    public int? ProvisionedSpotCapacity { get; set; }
    public List<InstanceTypeSpecification>? InstanceTypeSpecifications { get; set; }
    public InstanceFleetProvisioningSpecifications? LaunchSpecifications { get; set; }
    public InstanceFleetResizingSpecifications? ResizeSpecifications { get; set; }
    public string? Context { get; set; }
}

public class InstanceTypeSpecification
{
    public string? InstanceType { get; set; }
    public int? WeightedCapacity { get; set; }
    public string? BidPrice { get; set; }
    public double? BidPriceAsPercentageOfOnDemandPrice { get; set; }
    public List<Configuration>? Configurations { get; set; }
    public List<EbsBlockDevice>? EbsBlockDevices { get; set; }
    public bool? EbsOptimized { get; set; }
    public string? CustomAmiId { get; set; }
    public double? Priority { get; set; }
}

public class InstanceFleetStatus
{
    public InstanceFleetState? State { get; set; }
    public InstanceFleetStateChangeReason? StateChangeReason { get; set; }
    public InstanceFleetTimeline? Timeline { get; set; }
}

public class InstanceFleetStateChangeReason
{
    public InstanceFleetStateChangeReasonCode? Code { get; set; }
    public string? Message { get; set; }
}

public class InstanceFleetTimeline
{
    public DateTime? CreationDateTime { get; set; }
    public DateTime? ReadyDateTime { get; set; }
    public DateTime? EndDateTime { get; set; }
}
