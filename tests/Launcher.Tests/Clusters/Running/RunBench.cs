using System.Collections.Concurrent;
using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Amazon.EC2;
using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Amazon.Scheduler;
using Amazon.Scheduler.Model;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using Emr.Server;
using Launcher.Children;
using Launcher.Clusters.Access;
using Launcher.Clusters.Explaining;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Requests;
using Launcher.Clusters.Running;
using Launcher.Clusters.Storage;
using Launcher.Clusters.Watching;
using Launcher.Tests.Clusters.Storage;

namespace Launcher.Tests.Clusters.Running;

/// <summary>An account to run in: EMR on a clock that jumps, S3 in memory, and what other services got.</summary>
internal sealed class RunBench : IAsyncDisposable
{
    public const string Bucket = "s3://team/jobs/";

    private readonly Dictionary<string, string> _schedules = [];
    private readonly AmazonElasticMapReduceClient _client;

    public RunBench(EmrServerOptions? options = null)
    {
        Store = new MemoryStore(Clock);
        Emr = EmrServer.Start(
            Clock.Watched,
            (options ?? new EmrServerOptions()) with { EnforcesQuotas = false, Logs = new StoredLogs(Store) });
        _client = Emr.CreateClient(config => config.MaxErrorRetry = 0);
        Sweep = new ClusterSweep(Clock);
    }

    public JumpingClock Clock { get; } = new();

    public EmrServer Emr { get; }

    public MemoryStore Store { get; }

    public ClusterSweep Sweep { get; }

    public ConcurrentQueue<PublishRequest> Published { get; } = [];

    public ConcurrentQueue<PutMetricDataRequest> Measured { get; } = [];

    public ConcurrentQueue<ClusterProgress> Seen { get; } = [];

    /// <summary>Name → input.</summary>
    public IReadOnlyDictionary<string, string> Schedules => _schedules;

    public Action<ClusterProgress>? OnSeen { get; set; }

    /// <summary>Called before each call of SNS, CloudWatch and Scheduler.</summary>
    public Action<string>? BreakOther { get; set; }

    public JournalStore Journals => new(Store, S3Address.Parse(Bucket));

    public Interruption Interruption { get; private set; } = new();

    /// <summary>Each driver is a process of its own, which may die.</summary>
    public ClusterRun Driver(
        string owner = "first",
        MortalProcess? process = null,
        Func<ClusterServices>? reload = null,
        Action<string>? beforeEmr = null,
        Action<string>? afterEmr = null) =>
        new(Context(owner, process, reload, beforeEmr, afterEmr));

    public ClusterRunContext Context(
        string owner = "first",
        MortalProcess? process = null,
        Func<ClusterServices>? reload = null,
        Action<string>? beforeEmr = null,
        Action<string>? afterEmr = null)
    {
        Interruption = new Interruption();
        var services = Services(process, beforeEmr, afterEmr);
        return new ClusterRunContext
        {
            Services = services,
            Packages = S3Address.Parse(Bucket),
            Explainer = new Explainer(services),
            Meter = new FlatMeter(),
            Interruption = Interruption,
            Progress = new Listener(seen =>
            {
                Seen.Enqueue(seen);
                OnSeen?.Invoke(seen);
            }),
            Sweep = Sweep,
            Seed = 7,
            Owner = owner,
            Reload = reload,
        };
    }

    public ClusterServices Services(
        MortalProcess? process = null,
        Action<string>? beforeEmr = null,
        Action<string>? afterEmr = null)
    {
        void Before(string operation)
        {
            process?.Step("before " + operation);
            BreakOther?.Invoke(operation);
        }

        void After(string operation) => process?.Step("after " + operation);
        return new ClusterServices(
            "us-east-1",
            Clock,
            process is null ? Store : new MortalStore(Store, process),
            new Lazy<IAmazonElasticMapReduce>(
                Tap.Of<IAmazonElasticMapReduce>(
                    _client,
                    (operation, _) =>
                    {
                        process?.Step("before " + operation);
                        beforeEmr?.Invoke(operation);
                    },
                    operation =>
                    {
                        process?.Step("after " + operation);
                        afterEmr?.Invoke(operation);
                    })),
            new Lazy<IAmazonEC2>(() => throw new NotSupportedException()),
            new Lazy<IAmazonSimpleNotificationService>(
                Tap.Of<IAmazonSimpleNotificationService>(
                    null,
                    (operation, request) =>
                    {
                        Before(operation);
                        Published.Enqueue((PublishRequest)request!);
                    },
                    After)),
            new Lazy<IAmazonCloudWatch>(
                Tap.Of<IAmazonCloudWatch>(
                    null,
                    (operation, request) =>
                    {
                        Before(operation);
                        Measured.Enqueue((PutMetricDataRequest)request!);
                    },
                    After)),
            new Lazy<IAmazonScheduler>(
                Tap.Of<IAmazonScheduler>(
                    null,
                    (operation, request) =>
                    {
                        Before(operation);
                        Schedule(request);
                    },
                    After)));
    }

    public IAmazonElasticMapReduce Client => _client;

    public PreparedRun Prepare(
        string token = "0123456789abcdef0123456789abcdef",
        RunPolicies? policies = null,
        int minutes = 120,
        decimal? maxCost = null,
        params IReadOnlyList<string> types)
    {
        var deadline = Clock.GetUtcNow().AddMinutes(minutes);
        return new PreparedRun(
            new LaunchToken(token),
            "churn",
            "churn.ipynb",
            "us-east-1",
            "s3://team/logs/",
            [.. types.DefaultIfEmpty("m5.xlarge").Select(type => Request(token, type, deadline))],
            deadline,
            StartupMinutes: 25,
            maxCost,
            policies ?? RunPolicies.Default);
    }

    public static RunJobFlowRequest Request(string token, string type, DateTimeOffset deadline) =>
        new()
        {
            Name = "churn" + LaunchRequest.NameEnding(new LaunchToken(token)),
            LogUri = "s3://team/logs/",
            ReleaseLabel = "emr-7.13.0",
            Tags =
            [
                new Amazon.ElasticMapReduce.Model.Tag { Key = LaunchRequest.JobTag, Value = "churn" },
                new Amazon.ElasticMapReduce.Model.Tag { Key = LaunchRequest.TokenTag, Value = token },
                new Amazon.ElasticMapReduce.Model.Tag
                {
                    Key = LaunchRequest.DeadlineTag,
                    Value = deadline.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"),
                },
            ],
            Instances = new JobFlowInstancesConfig
            {
                KeepJobFlowAliveWhenNoSteps = false,
                InstanceFleets =
                [
                    Fleet(InstanceFleetType.MASTER, type, 1),
                    Fleet(InstanceFleetType.CORE, type, 2),
                ],
            },
            Steps =
            [
                new StepConfig
                {
                    Name = "train",
                    ActionOnFailure = ActionOnFailure.TERMINATE_CLUSTER,
                    HadoopJarStep = new HadoopJarStepConfig { Jar = "command-runner.jar", Args = ["spark-submit"] },
                },
            ],
        };

    /// <summary>Uploads something that only this run needs.</summary>
    public UploadPackage Upload(PreparedRun run, MortalProcess? process = null) =>
        async stop =>
        {
            await (process is null ? Store : (IObjectStore)new MortalStore(Store, process)).WriteAsync(
                Journals.Temp(run.RunId).Below("shim.sh"), "x"u8.ToArray(), WriteCondition.None, stop);
            return ["s3://team/jobs/artifacts/abc/job.tar.gz"];
        };

    public Task<ClusterRunResult> LaunchAsync(PreparedRun run) => Driver().LaunchAsync(run, Upload(run));

    /// <summary>Does something as soon as the run tells of a state.</summary>
    public Task<ClusterRunResult> LaunchAsync(PreparedRun run, JournalState at, Action act)
    {
        var isDone = false;
        OnSeen = seen =>
        {
            if (!isDone && seen.State == at)
            {
                isDone = true;
                act();
            }
        };
        return LaunchAsync(run);
    }

    public async Task<RunJournal> JournalAsync(PreparedRun run) =>
        (await Journals.ReadAsync(run.RunId, CancellationToken.None))!.Journal;

    public int Calls(string operation) => Emr.Calls.Count(call => call.Operation == operation);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        Sweep.Dispose();
        await Emr.DisposeAsync();
    }

    private static InstanceFleetConfig Fleet(InstanceFleetType role, string type, int count) =>
        new()
        {
            InstanceFleetType = role,
            TargetOnDemandCapacity = count,
            InstanceTypeConfigs = [new InstanceTypeConfig { InstanceType = type, WeightedCapacity = 1 }],
        };

    private void Schedule(object? request)
    {
        if (request is CreateScheduleRequest created
            && !_schedules.TryAdd(created.Name!, created.ScheduleExpression + created.Target!.Input))
        {
            throw new Amazon.Scheduler.Model.ConflictException("There is such a schedule already.");
        }

        if (request is DeleteScheduleRequest deleted && !_schedules.Remove(deleted.Name!))
        {
            throw new Amazon.Scheduler.Model.ResourceNotFoundException("There is no such schedule.");
        }
    }

    private sealed class Listener(Action<ClusterProgress> listen) : IProgress<ClusterProgress>
    {
        public void Report(ClusterProgress value) => listen(value);
    }
}
