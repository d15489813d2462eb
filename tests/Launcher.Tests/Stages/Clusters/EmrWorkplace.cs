using System.IO.Compression;
using System.Text;
using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Emr.Server;
using Emr.Server.Faults;
using Emr.Server.Life;
using Emr.Server.Running;
using Launcher.Clusters.Access;
using Launcher.Clusters.Storage;
using Launcher.Tests.Clusters;
using Launcher.Tests.Clusters.Checks;
using Launcher.Tests.Clusters.Costs;
using Launcher.Tests.Clusters.Storage;
using Launcher.Tests.Packaging;

namespace Launcher.Tests.Stages.Clusters;

/// <summary>
/// A repository with a pretended script, an EMR on a clock that runs a thousand times faster, and an S3 in memory;
/// steps leave the result of a training where their options say.
/// </summary>
internal sealed class EmrWorkplace : IAsyncDisposable, IStepRunner
{
    /// <summary>Of a step that is to be ended before it is done, however busy the machine is.</summary>
    public static readonly TimeSpan LongStep = TimeSpan.FromMinutes(100);

    private const string Region = "us-east-1";

    private readonly FastClock _clock = new(1000);
    private readonly AmazonElasticMapReduceClient _client;

    private readonly PretendedEc2 _ec2 =
        new PretendedEc2()
            .Refuse("DescribeVolumes")
            .Refuse("DescribeInstanceTypeOfferings")
            .Refuse("DescribeSpotPriceHistory");

    public EmrWorkplace()
    {
        Store = new MemoryStore(_clock);
        Emr = EmrServer.Start(
            _clock, new EmrServerOptions { Region = Region, EnforcesQuotas = false, Steps = this });
        _client = Emr.CreateClient();
        Place.HostClock = _clock;
        Place.ConnectAws = Connect;
        Place.ConnectChecks = region => Checks.Services with { Cluster = Connect(region) };
        Place.Environment["XDG_CACHE_HOME"] = Place.File("cache");
        Publish("02-train.runtimeconfig.json", "{}"u8.ToArray());
        Publish("02-train", ElfImage.Program());
        Notebook = Place.Notebook(
            "02-train",
            Plays.Training() with
            {
                Options = ["--inputs", "--out-model-dir", "--seed"],
                Defaults = new Dictionary<string, string> { ["--inputs"] = "data.csv", ["--seed"] = "42" },
            });
    }

    public Workplace Place { get; } = new();

    public EmrServer Emr { get; }

    public MemoryStore Store { get; }

    /// <summary>What is looked at before a launch; the services of the run itself are this workplace's.</summary>
    public CheckBench Checks { get; } = new();

    public string Notebook { get; }

    public TimeSpan StepTime { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>Called when a step runs.</summary>
    public Action? Working { get; set; }

    public string OptionsOfStep =>
        string.Join(
            ' ',
            Emr.Clusters[^1]
                .Steps[0]
                .Arguments.SkipWhile(text => !text.EndsWith("/main.py", StringComparison.Ordinal))
                .Skip(1));

    /// <summary>A cluster that waits for steps.</summary>
    public async Task<string> KeepClusterAsync(Action<RunJobFlowRequest>? change = null, params string[] types)
    {
        var request = new RunJobFlowRequest
        {
            Name = "kept",
            ReleaseLabel = "emr-7.13.0",
            Applications = [new Application { Name = "Spark" }],
            Instances = new JobFlowInstancesConfig
            {
                KeepJobFlowAliveWhenNoSteps = true,
                InstanceGroups =
                [
                    .. types.DefaultIfEmpty("m5.xlarge").Select((type, i) => new InstanceGroupConfig
                    {
                        InstanceRole = i == 0 ? InstanceRoleType.MASTER : InstanceRoleType.CORE,
                        InstanceType = type,
                        InstanceCount = 1,
                    }),
                ],
            },
        };
        change?.Invoke(request);
        return (await _client.RunJobFlowAsync(request)).JobFlowId!;
    }

    public Task TerminateAsync(string id) =>
        _client.TerminateJobFlowsAsync(new TerminateJobFlowsRequest { JobFlowIds = [id] });

    public Task<Ended> RunAsync(params string[] arguments) =>
        Place.RunAsync(
            [
                .. arguments.TakeWhile(text => text != "--"), .. Settings(arguments),
                .. arguments.SkipWhile(text => text != "--"),
            ]);

    async Task<StepScript> IStepRunner.RunAsync(StepRun run, CancellationToken cancellationToken)
    {
        var output = run.Arguments.SkipWhile(text => text != "--out-model-dir").ElementAtOrDefault(1);
        foreach (var (name, text) in output is null ? [] : new[]
        {
            ("metrics/summary.json", Plays.Summary()), ("pipeline_best/metadata/part-00000", "{}"),
        })
        {
            var address = S3Address.Parse(output!).Below(name);
            await Store.WriteAsync(address, Encoding.UTF8.GetBytes(text), WriteCondition.None, cancellationToken);
        }

        Working?.Invoke();
        await Task.Delay(StepTime, _clock, cancellationToken);
        return new StepScript();
    }

    /// <summary>A log of the newest cluster, as EMR would write it.</summary>
    public void Log(string name, string line)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(line + "\n"));
        }

        var address = S3Address.Parse($"s3://team/jobs/logs/{Emr.Clusters[^1].Id}/{name}");
        Store.WriteAsync(address, bytes.ToArray(), WriteCondition.None, CancellationToken.None).Wait();
    }

    public void Publish(string name, byte[] content)
    {
        Directory.CreateDirectory(Place.File("published"));
        File.WriteAllBytes(Place.File("published", name), content);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Emr.DisposeAsync();
        Place.Dispose();
    }

    private static string[] Settings(string[] arguments) =>
        arguments[0] switch
        {
            "run" => ["--target", "emr", "--region", Region, "--packages", "s3://team/jobs", "--core-count", "1"],
            "submit" => ["--region", Region, "--packages", "s3://team/jobs"],
            _ => [],
        };

    private ClusterServices Connect(string region) => Accounts.Of(region, _clock, Store, _client, _ec2);
}
