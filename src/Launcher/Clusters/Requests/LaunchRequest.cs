using System.Globalization;
using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;

namespace Launcher.Clusters.Requests;

/// <summary>The RunJobFlow call of a launch: the work and the tags are in it, so no cluster ever lacks them.</summary>
internal static class LaunchRequest
{
    public const string TokenTag = "sparkjob:token";
    public const string DeadlineTag = "sparkjob:deadline";
    public const string JobTag = "sparkjob:job";

    /// <summary>The managed policy of the service role works on resources with this tag only.</summary>
    public const string PolicyTag = "for-use-with-amazon-emr-managed-policies";

    /// <summary>Lists of clusters show names and no tags.</summary>
    public static string NameEnding(LaunchToken token) => $"~{token.Short}";

    public static RunJobFlowRequest Of(ClusterLaunch launch)
    {
        var settings = launch.Settings;
        return new RunJobFlowRequest
        {
            Name = launch.Job + NameEnding(launch.Token),
            LogUri = settings.Logs,
            LogEncryptionKmsKeyId = settings.Effective.Text("encryption.logKey"),
            ReleaseLabel = settings.Release,
            Instances = InstancesRequest.Of(settings, launch.Capacity, launch.Subnet),
            Steps = [StepRequest.Of(launch)],
            StepExecutionRoleArn = settings.Effective.Text("stepRole"),
            BootstrapActions = Bootstrap(settings.Bootstrap),
            Applications = [new Application { Name = "Spark" }],
            Configurations = HadoopConfigurations.Of(settings),
            JobFlowRole = settings.Effective.Text("instanceProfile"),
            ServiceRole = settings.Effective.Text("serviceRole"),
            Tags = Tags(launch),
            SecurityConfiguration = settings.Effective.Text("securityConfiguration"),
            ScaleDownBehavior = ScaleDownBehavior.TERMINATE_AT_TASK_COMPLETION,
            EbsRootVolumeSize = settings.RootVolumeGb,
            StepConcurrencyLevel = 1,
            ManagedScalingPolicy = Scaling(launch),
            AutoTerminationPolicy = new AutoTerminationPolicy { IdleTimeout = settings.IdleMinutes * 60 },
        };
    }

    private static List<Tag> Tags(ClusterLaunch launch) =>
    [
        new() { Key = PolicyTag, Value = "true" },
        new() { Key = JobTag, Value = launch.Job },
        new() { Key = TokenTag, Value = launch.Token.Value },
        new()
        {
            Key = DeadlineTag,
            Value = launch.Deadline.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        },
        .. launch.Settings.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag =>
            new Tag { Key = tag.Key, Value = tag.Value }),
    ];

    private static List<BootstrapActionConfig>? Bootstrap(IReadOnlyList<string> scripts) =>
        scripts.Count == 0
            ? null
            :
            [
                .. scripts.Select(script => new BootstrapActionConfig
                {
                    Name = script[(script.LastIndexOf('/') + 1)..],
                    ScriptBootstrapAction = new ScriptBootstrapActionConfig { Path = script },
                }),
            ];

    // Core nodes hold HDFS, so scaling adds task nodes where there are any.
    private static ManagedScalingPolicy? Scaling(ClusterLaunch launch)
    {
        var capacity = launch.Capacity;
        return capacity.MaxUnits is { } most
            ? new ManagedScalingPolicy
            {
                ComputeLimits = new ComputeLimits
                {
                    UnitType = launch.Settings.UsesFleets
                        ? ComputeLimitsUnitType.InstanceFleetUnits
                        : ComputeLimitsUnitType.Instances,
                    MinimumCapacityUnits = capacity.WorkerUnits,
                    MaximumCapacityUnits = most,
                    MaximumOnDemandCapacityUnits =
                        launch.Settings.Effective.Whole("scaling.maxOnDemandCount")
                        * capacity.Core.Types[0].Weight,
                    MaximumCoreCapacityUnits = capacity.Task is null ? most : capacity.Core.Units,
                },
            }
            : null;
    }
}
