using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Emr.Server.Life;

namespace Emr.Server.Operations;

/// <summary>Clusters and steps as the API shows them.</summary>
internal static class Describing
{
    public static ClusterStatus StatusOf(EmrCluster cluster) =>
        new()
        {
            State = cluster.State,
            StateChangeReason = new ClusterStateChangeReason
            {
                Code = cluster.End?.Code,
                Message = cluster.End?.Message,
            },
            ErrorDetails = cluster.End is null ? [] : [.. cluster.End.Details],
            Timeline = new ClusterTimeline
            {
                CreationDateTime = cluster.CreatedAt.UtcDateTime,
                ReadyDateTime = cluster.ReadyAt?.UtcDateTime,
                EndDateTime = cluster.EndedAt?.UtcDateTime,
            },
        };

    public static ClusterSummary Summary(EmrCluster cluster) =>
        new()
        {
            Id = cluster.Id,
            Name = cluster.Name,
            Status = StatusOf(cluster),
            NormalizedInstanceHours = NormalizedHours(cluster),
            ClusterArn = cluster.Arn,
        };

    public static Cluster Whole(EmrCluster cluster)
    {
        var request = cluster.Request;
        var instances = request.Instances!;
        return new Cluster
        {
            Id = cluster.Id,
            Name = cluster.Name,
            Status = StatusOf(cluster),
            ClusterArn = cluster.Arn,
            Ec2InstanceAttributes = new Ec2InstanceAttributes
            {
                Ec2KeyName = instances.Ec2KeyName,
                Ec2SubnetId = instances.Ec2SubnetId ?? instances.Ec2SubnetIds?.FirstOrDefault(),
                RequestedEc2SubnetIds = instances.Ec2SubnetIds ?? [],
                Ec2AvailabilityZone = cluster.Zone,
                IamInstanceProfile = request.JobFlowRole,
            },
            InstanceCollectionType = cluster.HasFleets
                ? InstanceCollectionType.INSTANCE_FLEET
                : InstanceCollectionType.INSTANCE_GROUP,
            LogUri = request.LogUri,
            ReleaseLabel = request.ReleaseLabel,
            AutoTerminate = !cluster.KeepsAlive,
            TerminationProtected = cluster.IsProtected,
            Applications = request.Applications ?? [],
            Tags = [.. cluster.Tags],
            ServiceRole = request.ServiceRole,
            NormalizedInstanceHours = NormalizedHours(cluster),
            MasterPublicDnsName = cluster.ReadyAt is null ? null : "ip-10-0-0-1.internal",
            Configurations = request.Configurations ?? [],
            SecurityConfiguration = request.SecurityConfiguration,
            ScaleDownBehavior = request.ScaleDownBehavior ?? ScaleDownBehavior.TERMINATE_AT_TASK_COMPLETION,
            EbsRootVolumeSize = request.EbsRootVolumeSize,
            StepConcurrencyLevel = cluster.Concurrency,
        };
    }

    public static StepStatus StatusOf(EmrStep step, DateTimeOffset now) =>
        new()
        {
            State = step.State,
            StateChangeReason = new StepStateChangeReason(),
            FailureDetails = now >= step.FailureVisibleFrom ? step.Failure : null,
            Timeline = new StepTimeline
            {
                CreationDateTime = step.CreatedAt.UtcDateTime,
                StartDateTime = step.StartedAt?.UtcDateTime,
                EndDateTime = step.EndedAt?.UtcDateTime,
            },
        };

    public static HadoopStepConfig ConfigOf(EmrStep step) =>
        new()
        {
            Jar = step.Config.HadoopJarStep!.Jar,
            MainClass = step.Config.HadoopJarStep.MainClass,
            Args = [.. step.Arguments],
            Properties = (step.Config.HadoopJarStep.Properties ?? [])
                .ToDictionary(pair => pair.Key!, pair => pair.Value!),
        };

    /// <summary>Units of a small instance, rounded up to hours: no bill.</summary>
    private static int NormalizedHours(EmrCluster cluster) =>
        cluster.ReadyAt is null ? 0 : 8 * cluster.Instances.Count();
}
