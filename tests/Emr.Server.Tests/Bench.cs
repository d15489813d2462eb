using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Microsoft.Extensions.Time.Testing;

namespace Emr.Server.Tests;

/// <summary>A server on a clock that stands still, and a client of it.</summary>
internal sealed class Bench : IAsyncDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    public Bench(EmrServerOptions? options = null)
    {
        Clock = new FakeTimeProvider(Noon);
        Emr = EmrServer.Start(Clock, options ?? new EmrServerOptions { EnforcesQuotas = false });
        Client = Emr.CreateClient(config => config.MaxErrorRetry = 0);
    }

    public FakeTimeProvider Clock { get; }

    public EmrServer Emr { get; }

    public AmazonElasticMapReduceClient Client { get; }

    public static RunJobFlowRequest Launch(string name = "damp-soil~1", params InstanceFleetConfig[] fleets) =>
        new()
        {
            Name = name,
            ReleaseLabel = "emr-7.13.0",
            LogUri = "s3://logs/emr/",
            Tags = [new Tag { Key = "sparkjob:token", Value = "1" }],
            Instances = new JobFlowInstancesConfig
            {
                Ec2SubnetIds = ["subnet-a", "subnet-b"],
                InstanceFleets = fleets.Length > 0 ? [.. fleets] : [Primary(), Core(2)],
            },
            Steps = [Step("train")],
        };

    public static InstanceFleetConfig Primary() =>
        new()
        {
            InstanceFleetType = InstanceFleetType.MASTER,
            TargetOnDemandCapacity = 1,
            InstanceTypeConfigs = [new InstanceTypeConfig { InstanceType = "m5.xlarge" }],
        };

    public static InstanceFleetConfig Core(int onDemand, int spot = 0, SpotProvisioningTimeoutAction? action = null) =>
        new()
        {
            InstanceFleetType = InstanceFleetType.CORE,
            TargetOnDemandCapacity = onDemand,
            TargetSpotCapacity = spot,
            InstanceTypeConfigs =
            [
                new InstanceTypeConfig { InstanceType = "m5.xlarge", WeightedCapacity = 1 },
                new InstanceTypeConfig { InstanceType = "m6i.xlarge", WeightedCapacity = 1 },
            ],
            LaunchSpecifications = action is null
                ? null
                : new InstanceFleetProvisioningSpecifications
                {
                    SpotSpecification = new SpotProvisioningSpecification
                    {
                        TimeoutDurationMinutes = 10,
                        TimeoutAction = action,
                    },
                },
        };

    public static StepConfig Step(string name, params string[] arguments) =>
        new()
        {
            Name = name,
            ActionOnFailure = ActionOnFailure.TERMINATE_CLUSTER,
            HadoopJarStep = new HadoopJarStepConfig
            {
                Jar = "command-runner.jar",
                Args = arguments.Length > 0
                    ? [.. arguments]
                    : ["spark-submit", "--deploy-mode", "cluster", "s3://bucket/job"],
            },
        };

    public async Task<string> LaunchAsync(RunJobFlowRequest? request = null) =>
        (await Client.RunJobFlowAsync(request ?? Launch())).JobFlowId!;

    public async Task<Cluster> DescribeAsync(string id) =>
        (await Client.DescribeClusterAsync(new DescribeClusterRequest { ClusterId = id })).Cluster!;

    public async Task<StepSummary> OnlyStepAsync(string id) =>
        Assert.Single((await Client.ListStepsAsync(new ListStepsRequest { ClusterId = id })).Steps!);

    public async Task<List<Instance>> InstancesAsync(string id) =>
        (await Client.ListInstancesAsync(new ListInstancesRequest { ClusterId = id })).Instances!;

    public async Task<ClusterState> StateAfterAsync(double minutes, string id)
    {
        Clock.Advance(TimeSpan.FromMinutes(minutes));
        return (await DescribeAsync(id)).Status!.State!;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Emr.DisposeAsync();
    }
}
