using Amazon.CloudWatch;
using Amazon.EC2;
using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Amazon.S3;
using Amazon.Scheduler;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Amazon.ServiceQuotas;
using Amazon.ServiceQuotas.Model;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using Launcher.Clusters.Access;
using Launcher.Clusters.Checks;
using Launcher.Clusters.Planning;
using Launcher.Packaging;
using Launcher.Sources;
using Launcher.Tests.Clusters.Storage;
using NSubstitute;

namespace Launcher.Tests.Clusters.Checks;

/// <summary>An account in which everything is well, in parts that a test can spoil.</summary>
internal sealed class CheckBench
{
    public const string Account = "111122223333";
    public const string ServiceRole = $"arn:aws:iam::{Account}:role/EMR_DefaultRole_V2";
    public const string InstanceRole = $"arn:aws:iam::{Account}:role/EMR_EC2_DefaultRole";
    public const string Topic = $"arn:aws:sns:us-east-1:{Account}:runs";
    public const string SchedulerRole = $"arn:aws:iam::{Account}:role/end-clusters";

    private readonly Dictionary<string, string> _settings = new()
    {
        ["region"] = "us-east-1",
        ["packages"] = "s3://team/jobs",
        ["subnets"] = "subnet-a,subnet-b",
    };

    public CheckBench()
    {
        Store = new MemoryStore(Clock);
        Tokens
            .GetCallerIdentityAsync(Arg.Any<GetCallerIdentityRequest>(), Arg.Any<CancellationToken>())
            .Returns(_ => new GetCallerIdentityResponse { Account = Account, Arn = CallerArn });
        Ec2 = new PretendedNetwork();
        S3 = new PretendedBuckets();
        Roles = new PretendedRoles();
        Quotas
            .GetServiceQuotaAsync(Arg.Any<GetServiceQuotaRequest>(), Arg.Any<CancellationToken>())
            .Returns(_ => new GetServiceQuotaResponse { Quota = new ServiceQuota { Value = Quota } });
        Emr.DescribeReleaseLabelAsync(Arg.Any<DescribeReleaseLabelRequest>(), Arg.Any<CancellationToken>())
            .Returns(_ => new DescribeReleaseLabelResponse
            {
                Applications = [new SimplifiedApplication { Name = Application, Version = "3.5.6" }],
            });
        Emr.ListSupportedInstanceTypesAsync(
                Arg.Any<ListSupportedInstanceTypesRequest>(), Arg.Any<CancellationToken>())
            .Returns(_ => new ListSupportedInstanceTypesResponse
            {
                SupportedInstanceTypes = [new SupportedInstanceType { Type = SupportedType }],
            });
        Emr.ListClustersAsync(Arg.Any<ListClustersRequest>(), Arg.Any<CancellationToken>())
            .Returns(_ => new ListClustersResponse { Clusters = [.. Alive.Select(Summary)] });
        Emr.DescribeClusterAsync(Arg.Any<DescribeClusterRequest>(), Arg.Any<CancellationToken>())
            .Returns(call => new DescribeClusterResponse
            {
                Cluster = Alive.Single(one => one.Id == call.Arg<DescribeClusterRequest>().ClusterId),
            });
        Notifications.GetTopicAttributesAsync(
                Arg.Any<GetTopicAttributesRequest>(),
                Arg.Any<CancellationToken>())
            .Returns(_ => new GetTopicAttributesResponse
            {
                Attributes = new Dictionary<string, string> { ["SubscriptionsConfirmed"] = Subscribers },
            });
    }

    public ManualClock Clock { get; } = new();

    public MemoryStore Store { get; }

    public IAmazonSecurityTokenService Tokens { get; } = Substitute.For<IAmazonSecurityTokenService>();

    public IAmazonElasticMapReduce Emr { get; } = Substitute.For<IAmazonElasticMapReduce>();

    public IAmazonServiceQuotas Quotas { get; } = Substitute.For<IAmazonServiceQuotas>();

    public IAmazonSimpleNotificationService Notifications { get; } =
        Substitute.For<IAmazonSimpleNotificationService>();

    public PretendedNetwork Ec2 { get; }

    public PretendedBuckets S3 { get; }

    public PretendedRoles Roles { get; }

    public string CallerArn { get; set; } = $"arn:aws:sts::{Account}:assumed-role/Engineer/ann";

    public double Quota { get; set; } = 64;

    public string Application { get; set; } = "Spark";

    public string SupportedType { get; set; } = "m5.xlarge";

    public string Subscribers { get; set; } = "2";

    public TimeSpan ClockError { get; set; }

    public List<Cluster> Alive { get; } = [];

    public IReadOnlyList<string> Options { get; set; } = ["--inputs", "s3://data/rows.parquet"];

    public Action<RunJobFlowRequest>? ChangeRequest { get; set; }

    public PackageRecord? Package { get; set; } = new()
    {
        Source = "notebooks/02-train.ipynb",
        Runtime = "linux-x64",
        Fingerprint = "f",
        Sha256 = "abc",
        Size = 45_000_000,
        FileCount = 1,
        Glibc = new LibraryLevel("2.27", "app"),
        Warnings = [],
    };

    public CheckServices Services =>
        new(
            new ClusterServices(
                "us-east-1",
                Clock,
                Store,
                new(Emr),
                new(Ec2.Client),
                new(Notifications),
                new(Substitute.For<IAmazonCloudWatch>()),
                new(Substitute.For<IAmazonScheduler>())),
            new(Tokens),
            new(Roles.Client),
            new(S3.Client),
            new(Quotas),
            _ => Task.FromResult<DateTimeOffset?>(Clock.GetUtcNow() - ClockError));

    public CheckBench Set(string key, string? value)
    {
        if (value is null)
        {
            _settings.Remove(key);
        }
        else
        {
            _settings[key] = value;
        }

        return this;
    }

    public ClusterPlan Plan()
    {
        var source = new ScriptSource
        {
            Name = "02-train",
            Path = "/nowhere/02-train.ipynb",
            WorkingDirectory = "/nowhere",
            Root = "/nowhere",
        };
        var asked = new PlanRequest(source.Path)
        {
            Source = source,
            ScriptOptions = Options,
            Flags = _settings.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)[pair.Value]),
        };
        return new ClusterPlanner("/nowhere", new Dictionary<string, string>(), Clock).Plan(asked);
    }

    public CheckSubject Subject()
    {
        var subject = new CheckSubject(Plan(), Package, Services);
        ChangeRequest?.Invoke(subject.Request);
        return subject;
    }

    public Task<IReadOnlyList<CheckResult>> RunAsync(params IReadOnlyList<ICheck> checks) =>
        new CheckRun(Subject(), CheckRun.UsualLimit).ExecuteAsync(checks, CancellationToken.None);

    /// <summary>A cluster of a launcher that lives.</summary>
    public void AddCluster(string name, DateTimeOffset deadline) =>
        Alive.Add(
            new Cluster
            {
                Id = $"j-{Alive.Count + 1}",
                Name = name,
                Tags =
                [
                    new Amazon.ElasticMapReduce.Model.Tag
                    {
                        Key = "sparkjob:deadline",
                        Value = deadline.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"),
                    },
                ],
            });

    private static ClusterSummary Summary(Cluster cluster) => new() { Id = cluster.Id, Name = cluster.Name };
}
