namespace Amazon.ElasticMapReduce.Model;

public class InstanceFleetConfig
{
    public string? Name { get; set; }
    public InstanceFleetType? InstanceFleetType { get; set; }
    public int? TargetOnDemandCapacity { get; set; }
    public int? TargetSpotCapacity { get; set; }
    public List<InstanceTypeConfig>? InstanceTypeConfigs { get; set; }
    public InstanceFleetProvisioningSpecifications? LaunchSpecifications { get; set; }
    public InstanceFleetResizingSpecifications? ResizeSpecifications { get; set; }
    public string? Context { get; set; }
}

public class InstanceFleetModifyConfig
{
    public string? InstanceFleetId { get; set; }
    public int? TargetOnDemandCapacity { get; set; }
    public int? TargetSpotCapacity { get; set; }
    public InstanceFleetResizingSpecifications? ResizeSpecifications { get; set; }
    public List<InstanceTypeConfig>? InstanceTypeConfigs { get; set; }
    public string? Context { get; set; }
}

public class InstanceTypeConfig
{
    public string? InstanceType { get; set; }
    public int? WeightedCapacity { get; set; }
    public string? BidPrice { get; set; }
    public double? BidPriceAsPercentageOfOnDemandPrice { get; set; }
    public EbsConfiguration? EbsConfiguration { get; set; }
    public List<Configuration>? Configurations { get; set; }
    public string? CustomAmiId { get; set; }
    public double? Priority { get; set; }
}
