using System.Text;
using Amazon.CloudWatch;
using Amazon.EC2;
using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Amazon.Scheduler;
using Amazon.SimpleNotificationService;
using Emr.Server;
using Emr.Server.Faults;
using Launcher.Clusters.Access;
using Launcher.Clusters.Explaining;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Storage;
using Launcher.Tests.Clusters.Storage;

namespace Launcher.Tests.Clusters.Explaining;

/// <summary>A local EMR whose logs come to lie in a store in memory, both on a clock that jumps.</summary>
internal sealed class ExplainBench : IAsyncDisposable
{
    private readonly AmazonElasticMapReduceClient _client;

    public ExplainBench()
    {
        Emr = EmrServer.Start(Clock.Watched, new EmrServerOptions { EnforcesQuotas = false });
        _client = Emr.CreateClient(config => config.MaxErrorRetry = 0);
        Store = new MemoryStore(Clock) { Fault = (_, address) => Arrive(address) };
        Services = new ClusterServices(
            "eu-central-1",
            Clock,
            Store,
            new Lazy<IAmazonElasticMapReduce>(_client),
            Accounts.Absent<IAmazonEC2>(),
            Accounts.Absent<IAmazonSimpleNotificationService>(),
            Accounts.Absent<IAmazonCloudWatch>(),
            Accounts.Absent<IAmazonScheduler>());
    }

    public JumpingClock Clock { get; } = new();

    public EmrServer Emr { get; }

    public MemoryStore Store { get; }

    public ClusterServices Services { get; }

    /// <summary>What the store does besides; what it throws is the store's failure.</summary>
    public Action<S3Address>? StoreFault { get; set; }

    public Task<Verdict> ExplainAsync(EndedCluster ended) =>
        new Explainer(Services).ExplainAsync(ended, CancellationToken.None);

    /// <summary>A cluster of three machines, launched now and looked at after some minutes.</summary>
    public async Task<EndedCluster> RunAsync(
        double minutes,
        Action<RunJobFlowRequest>? change = null,
        params Fault[] faults)
    {
        Emr.Faults.Next(faults);
        var id = await LaunchAsync(change);
        Clock.Advance(TimeSpan.FromMinutes(minutes));
        return await LookAsync(id);
    }

    /// <summary>The same, ended by us at that minute for a reason.</summary>
    public async Task<EndedCluster> StopAsync(double minutes, FailureClass reason, params Fault[] faults)
    {
        Emr.Faults.Next(faults);
        var id = await LaunchAsync(null);
        Clock.Advance(TimeSpan.FromMinutes(minutes));
        await _client.TerminateJobFlowsAsync(new TerminateJobFlowsRequest { JobFlowIds = [id] });
        Clock.Advance(TimeSpan.FromMinutes(5));
        return await LookAsync(id) with { OurStop = reason };
    }

    public async Task<EndedCluster> LookAsync(string id)
    {
        var cluster = await _client.DescribeClusterAsync(new DescribeClusterRequest { ClusterId = id });
        var steps = await _client.ListStepsAsync(new ListStepsRequest { ClusterId = id });
        var instances = await _client.ListInstancesAsync(new ListInstancesRequest { ClusterId = id });
        return new EndedCluster(cluster.Cluster!, steps.Steps, instances.Instances, null);
    }

    /// <summary>An object that another process writes, past all faults.</summary>
    public void WriteDirectly(S3Address address, string text)
    {
        var fault = Store.Fault;
        Store.Fault = null;
        Store.WriteAsync(address, Encoding.UTF8.GetBytes(text), WriteCondition.None, CancellationToken.None)
            .GetAwaiter()
            .GetResult();
        Store.Fault = fault;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Emr.DisposeAsync();
    }

    private async Task<string> LaunchAsync(Action<RunJobFlowRequest>? change)
    {
        var request = new RunJobFlowRequest
        {
            Name = "damp-soil~1",
            ReleaseLabel = "emr-7.13.0",
            LogUri = "s3n://team/logs",
            ServiceRole = "EMR_DefaultRole_V2",
            JobFlowRole = "EMR_EC2_DefaultRole",
            Tags = [new Tag { Key = "sparkjob:deadline", Value = "2026-11-26T14:00:00Z" }],
            Instances = new JobFlowInstancesConfig
            {
                Ec2SubnetIds = ["subnet-a"],
                InstanceFleets = [Fleet("MASTER", onDemand: 1, spot: 0), Fleet("CORE", onDemand: 0, spot: 2)],
            },
            Steps =
            [
                new StepConfig
                {
                    Name = "train",
                    ActionOnFailure = ActionOnFailure.TERMINATE_CLUSTER,
                    HadoopJarStep = new HadoopJarStepConfig
                    {
                        Jar = "command-runner.jar",
                        Args =
                        [
                            "timeout", "-k", "60", "6840", "spark-submit", "--deploy-mode", "cluster",
                            "--conf", "spark.executor.memory=4g", "s3://team/jobs/main.py",
                        ],
                    },
                },
            ],
        };
        change?.Invoke(request);
        return (await _client.RunJobFlowAsync(request)).JobFlowId!;
    }

    private void Arrive(S3Address address)
    {
        StoreFault?.Invoke(address);
        Emr.SettleAsync().GetAwaiter().GetResult();
        var fault = Store.Fault;
        Store.Fault = null;
        foreach (var (written, content) in Emr.WrittenLogs)
        {
            Store.WriteAsync(S3Address.Parse(written), content, WriteCondition.Absent, CancellationToken.None)
                .GetAwaiter()
                .GetResult();
        }

        Store.Fault = fault;
    }

    private static InstanceFleetConfig Fleet(string role, int onDemand, int spot) =>
        new()
        {
            InstanceFleetType = role,
            TargetOnDemandCapacity = onDemand,
            TargetSpotCapacity = spot,
            InstanceTypeConfigs = [new InstanceTypeConfig { InstanceType = "m5.xlarge", WeightedCapacity = 1 }],
        };
}
