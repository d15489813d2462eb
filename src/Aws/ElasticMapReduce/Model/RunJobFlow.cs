using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class RunJobFlowRequest : AmazonElasticMapReduceRequest
{
    public string? Name { get; set; }
    public string? LogUri { get; set; }
    public string? LogEncryptionKmsKeyId { get; set; }
    public string? ReleaseLabel { get; set; }
    public JobFlowInstancesConfig? Instances { get; set; }
    public List<StepConfig>? Steps { get; set; }
    public string? StepExecutionRoleArn { get; set; }
    public List<BootstrapActionConfig>? BootstrapActions { get; set; }
    public List<Application>? Applications { get; set; }
    public List<Configuration>? Configurations { get; set; }
    public bool? VisibleToAllUsers { get; set; }
    public string? JobFlowRole { get; set; }
    public string? ServiceRole { get; set; }
    public List<Tag>? Tags { get; set; }
    public string? SecurityConfiguration { get; set; }
    public string? AutoScalingRole { get; set; }
    public ScaleDownBehavior? ScaleDownBehavior { get; set; }
    public string? CustomAmiId { get; set; }
    public int? EbsRootVolumeSize { get; set; }
    public RepoUpgradeOnBoot? RepoUpgradeOnBoot { get; set; }
    public KerberosAttributes? KerberosAttributes { get; set; }
    public int? StepConcurrencyLevel { get; set; }
    public ManagedScalingPolicy? ManagedScalingPolicy { get; set; }
    public List<PlacementGroupConfig>? PlacementGroupConfigs { get; set; }
    public AutoTerminationPolicy? AutoTerminationPolicy { get; set; }
    public string? OSReleaseLabel { get; set; }
    public int? EbsRootVolumeIops { get; set; }
    public int? EbsRootVolumeThroughput { get; set; }
    public bool? ExtendedSupport { get; set; }
    public MonitoringConfiguration? MonitoringConfiguration { get; set; }
}

public class RunJobFlowResponse : AmazonWebServiceResponse
{
    public string? JobFlowId { get; set; }
    public string? ClusterArn { get; set; }
}
