using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Emr.Server;
using Launcher.Building;
using Launcher.Children;
using Launcher.Clusters.Access;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Requests;
using Launcher.Clusters.Storage;
using Launcher.Commands;
using Launcher.Runs;
using Launcher.Tests.Clusters;
using Launcher.Tests.Clusters.Costs;
using Launcher.Tests.Clusters.Storage;
using Microsoft.Extensions.Time.Testing;
using Support;

namespace Launcher.Tests.Commands.Clusters;

/// <summary>
/// A repository, an EMR and an S3 on a clock that stands still, and the launcher's command line over them.
/// </summary>
internal sealed class Account : IAsyncDisposable
{
    public const string Token = "7f3c9a1e5b6c7d8e0000000000000000";
    public const string RunId = "7f3c9a1e5b6c7d8e";
    public const string Packages = "s3://team/jobs/";
    private const string Region = "us-east-1";

    private readonly TempFolder _folder = TempFolder.Create("account");
    private readonly Interruption _interruption = new();

    private readonly PretendedEc2 _ec2 =
        new PretendedEc2()
            .Refuse("DescribeVolumes")
            .Refuse("DescribeInstanceTypeOfferings")
            .Refuse("DescribeSpotPriceHistory");

    public Account()
    {
        Emr = EmrServer.Start(Clock, new EmrServerOptions { Region = Region, EnforcesQuotas = false });
        Client = Emr.CreateClient(config => config.MaxErrorRetry = 0);
        Store = new MemoryStore(Clock);
        File.WriteAllText(_folder.File("nbtoscript.json"), "{}");
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.Zero));

    public EmrServer Emr { get; }

    public AmazonElasticMapReduceClient Client { get; }

    public MemoryStore Store { get; }

    public string? KeyName { get; set; }

    public static InstanceFleetConfig Fleet(InstanceFleetType role, int onDemand, int spot = 0, int weight = 1) =>
        new()
        {
            InstanceFleetType = role,
            TargetOnDemandCapacity = onDemand,
            TargetSpotCapacity = spot,
            InstanceTypeConfigs = [new InstanceTypeConfig { InstanceType = "m5.xlarge", WeightedCapacity = weight }],
        };

    public static InstanceGroupConfig Group(InstanceRoleType role, int count) =>
        new() { InstanceRole = role, InstanceCount = count, InstanceType = "m5.xlarge" };

    /// <summary>A launched cluster with our tags; its journal lies in S3.</summary>
    public async Task<string> LaunchAsync(
        JobFlowInstancesConfig? instances = null,
        ManagedScalingPolicy? scaling = null)
    {
        var request = new RunJobFlowRequest
        {
            Name = "churn~7f3c9a1e",
            ReleaseLabel = "emr-7.13.0",
            LogUri = "s3://team/jobs/logs/",
            Tags = [new Tag { Key = LaunchRequest.TokenTag, Value = Token }],
            ManagedScalingPolicy = scaling,
            Instances = instances
                ?? new JobFlowInstancesConfig
                {
                    InstanceFleets =
                    [
                        Fleet(InstanceFleetType.MASTER, 1), Fleet(InstanceFleetType.CORE, 8, weight: 4),
                    ],
                },
            Steps =
            [
                new StepConfig
                {
                    Name = "churn",
                    ActionOnFailure = ActionOnFailure.TERMINATE_CLUSTER,
                    HadoopJarStep = new HadoopJarStepConfig { Jar = "command-runner.jar", Args = ["spark-submit"] },
                },
            ],
        };
        request.Instances.Ec2KeyName = KeyName;
        var id = (await Client.RunJobFlowAsync(request)).JobFlowId!;
        var attempt = new LaunchAttempt(0, Clock.GetUtcNow(), 1, id);
        await WriteAsync(Journal() with { State = JournalState.Launched, Attempts = [attempt] });
        return id;
    }

    /// <summary>What a fleet is to have, in units.</summary>
    public async Task<(int OnDemand, int Spot)> SizeAsync(string id, InstanceFleetType role)
    {
        var answer = await Client.ListInstanceFleetsAsync(new ListInstanceFleetsRequest { ClusterId = id });
        var fleet = answer.InstanceFleets!.Single(fleet => fleet.InstanceFleetType == role);
        return (fleet.TargetOnDemandCapacity ?? 0, fleet.TargetSpotCapacity ?? 0);
    }

    public RunJournal Journal() =>
        new()
        {
            RunId = RunId,
            Token = Token,
            Job = "churn",
            Source = "notebooks/02-train.ipynb",
            State = JournalState.Planned,
            Created = Clock.GetUtcNow(),
            Updated = Clock.GetUtcNow(),
            Region = Region,
            Logs = "s3://team/jobs/logs/",
            Requests = [],
            Deadline = Clock.GetUtcNow().AddHours(2),
            StartupMinutes = 25,
        };

    public Task WriteAsync(RunJournal journal) =>
        Store.WriteAsync(
            S3Address.Parse($"{Packages}runs/{RunId}/journal.json"),
            JournalText.Write(journal),
            WriteCondition.None,
            CancellationToken.None);

    /// <summary>A run of this machine that points to the journal.</summary>
    public string Remember()
    {
        var (folder, journal) = new RunStore(_folder.File("artifacts"), Clock).Create();
        journal.Write(
            new JournalEntry(Clock.GetUtcNow(), JournalEvent.Created)
            {
                Source = "notebooks/02-train.ipynb",
                Machine = "elsewhere",
            });
        journal.Dispose();
        new RunConfiguration
        {
            Source = "notebooks/02-train.ipynb",
            Target = "emr",
            Project = "scripts/02-train",
            WorkingDirectory = _folder.Path,
            Options = [],
            Command = [],
            Environment = new Dictionary<string, string>(),
            Outputs = new Dictionary<string, string>(),
            Cluster = new ClusterReference(RunId, Region, Packages),
            Fingerprint = "",
            Key = "",
            SdkVersion = "",
        }.Save(folder.Path);
        return folder.Id;
    }

    public async Task<Ended> RunAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var host = new LauncherHost
        {
            Output = output,
            Error = error,
            Terminal = null,
            Clock = Clock,
            CurrentDirectory = _folder.Path,
            Environment = new Dictionary<string, string> { ["XDG_CACHE_HOME"] = _folder.Path },
            FindTools = () => new Toolchain("dotnet", null!),
            RunChild = (_, _, _) => throw new InvalidOperationException("No child is to be started."),
            Interruption = _interruption,
            ConnectAws = Connect,
        };
        var exitCode = await CommandLine.RunAsync(arguments, host);
        return new Ended(
            exitCode,
            output.ToString().Replace(_folder.Path, "<root>", StringComparison.Ordinal).ReplaceLineEndings("\n"),
            error.ToString().Replace(_folder.Path, "<root>", StringComparison.Ordinal).ReplaceLineEndings("\n"));
    }

    /// <summary>Time passes while the command runs.</summary>
    public async Task<Ended> RunWithTimeAsync(params string[] arguments)
    {
        var running = RunAsync(arguments);
        while (!running.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.WhenAny(running, Task.Delay(5));
        }

        return await running;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Emr.DisposeAsync();
        _interruption.Dispose();
        _folder.Dispose();
    }

    private ClusterServices Connect(string region) => Accounts.Of(region, Clock, Store, Client, _ec2);
}
