namespace Amazon.ElasticMapReduce.Model;

public class InstanceGroupConfig
{
    public string? Name { get; set; }
    public MarketType? Market { get; set; }
    public InstanceRoleType? InstanceRole { get; set; }
    public string? BidPrice { get; set; }
    public string? InstanceType { get; set; }
    public int? InstanceCount { get; set; }
    public List<Configuration>? Configurations { get; set; }
    public EbsConfiguration? EbsConfiguration { get; set; }
    public AutoScalingPolicy? AutoScalingPolicy { get; set; }
    public string? CustomAmiId { get; set; }
}

public class InstanceGroupModifyConfig
{
    public string? InstanceGroupId { get; set; }
    public int? InstanceCount { get; set; }
    public List<string>? EC2InstanceIdsToTerminate { get; set; }
    public ShrinkPolicy? ShrinkPolicy { get; set; }
    public ReconfigurationType? ReconfigurationType { get; set; }
    public List<Configuration>? Configurations { get; set; }
}
