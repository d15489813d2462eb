namespace Amazon.ElasticMapReduce.Model;

public class Cluster
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public ClusterStatus? Status { get; set; }
    public Ec2InstanceAttributes? Ec2InstanceAttributes { get; set; }
    public InstanceCollectionType? InstanceCollectionType { get; set; }
    public string? LogUri { get; set; }
    public string? LogEncryptionKmsKeyId { get; set; }
    public string? RequestedAmiVersion { get; set; }
    public string? RunningAmiVersion { get; set; }
    public string? ReleaseLabel { get; set; }
    public bool? AutoTerminate { get; set; }
    public bool? TerminationProtected { get; set; }
    public bool? UnhealthyNodeReplacement { get; set; }
    public bool? VisibleToAllUsers { get; set; }
    public List<Application>? Applications { get; set; }
    public List<Tag>? Tags { get; set; }
    public string? ServiceRole { get; set; }
    public int? NormalizedInstanceHours { get; set; }
    public string? MasterPublicDnsName { get; set; }
    public List<Configuration>? Configurations { get; set; }
    public string? SecurityConfiguration { get; set; }
    public string? AutoScalingRole { get; set; }
    public ScaleDownBehavior? ScaleDownBehavior { get; set; }
    public string? CustomAmiId { get; set; }
    public int? EbsRootVolumeSize { get; set; }
    public RepoUpgradeOnBoot? RepoUpgradeOnBoot { get; set; }
    public KerberosAttributes? KerberosAttributes { get; set; }
    public string? ClusterArn { get; set; }
    public string? OutpostArn { get; set; }
    public int? StepConcurrencyLevel { get; set; }
    public List<PlacementGroupConfig>? PlacementGroups { get; set; }
    public string? OSReleaseLabel { get; set; }
    public int? EbsRootVolumeIops { get; set; }
    public int? EbsRootVolumeThroughput { get; set; }
    public bool? ExtendedSupport { get; set; }
    public MonitoringConfiguration? MonitoringConfiguration { get; set; }
}

public class ClusterSummary
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public ClusterStatus? Status { get; set; }
    public int? NormalizedInstanceHours { get; set; }
    public string? ClusterArn { get; set; }
    public string? OutpostArn { get; set; }
}

public class Ec2InstanceAttributes
{
    public string? Ec2KeyName { get; set; }
    public string? Ec2SubnetId { get; set; }
    public List<string>? RequestedEc2SubnetIds { get; set; }
    public string? Ec2AvailabilityZone { get; set; }
    public List<string>? RequestedEc2AvailabilityZones { get; set; }
    public string? IamInstanceProfile { get; set; }
    public string? EmrManagedMasterSecurityGroup { get; set; }
    public string? EmrManagedSlaveSecurityGroup { get; set; }
    public string? ServiceAccessSecurityGroup { get; set; }
    public List<string>? AdditionalMasterSecurityGroups { get; set; }
    public List<string>? AdditionalSlaveSecurityGroups { get; set; }
}
