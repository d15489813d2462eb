using Launcher.Clusters.Requests;
using Launcher.Tests.Clusters.Checks;

namespace Launcher.Tests.Clusters.Policies;

public class LauncherPolicyTests
{
    private const string Cluster = "arn:aws:elasticmapreduce:us-east-1:111122223333:cluster/j-1";
    private const string Token = "aws:ResourceTag/" + LaunchRequest.TokenTag;

    // Everything that some statement may ask of a request; each action is tried on each resource.
    private static readonly (string, string)[] Context =
    [
        ("aws:RequestedRegion", "us-east-1"),
        ("aws:RequestTag/" + LaunchRequest.PolicyTag, "true"),
        ("aws:RequestTag/" + LaunchRequest.TokenTag, "t"),
        (Token, "t"),
        ("cloudwatch:namespace", "Runs"),
        ("s3:prefix", "jobs/runs/"),
    ];

    private static readonly string[] Resources =
    [
        "*", Cluster, CheckBench.ServiceRole, CheckBench.Topic, "arn:aws:s3:::team", "arn:aws:s3:::team/jobs/runs/1/x",
        "arn:aws:iam::111122223333:instance-profile/EMR_EC2_DefaultRole",
        "arn:aws:cloudwatch::111122223333:dashboard/runs",
        "arn:aws:scheduler:us-east-1:111122223333:schedule/default/sparkjob-1-j-1",
    ];

    private readonly PolicyEvaluator _policy = Policies.Of("launcher");

    [Fact]
    public void Every_call_of_the_launcher_is_allowed()
    {
        var calls = AwsCalls.InSources();

        var refused = calls.Where(call => !Resources.Any(resource => _policy.Allows(call.Key, resource, Context)));

        Assert.True(calls.Count > 20, $"Only {calls.Count} operations were found in the sources.");
        Assert.Empty(refused.Select(call =>
            $"'{call.Key}' ({string.Join(", ", call)}) is in no statement of LauncherPolicy."));
    }

    [Theory]
    [InlineData("iam:CreateRole", CheckBench.ServiceRole)]
    [InlineData("iam:PutRolePolicy", CheckBench.ServiceRole)]
    [InlineData("iam:AttachRolePolicy", CheckBench.ServiceRole)]
    [InlineData("sts:AssumeRole", CheckBench.ServiceRole)]
    [InlineData("ec2:RunInstances", "*")]
    [InlineData("ec2:TerminateInstances", "*")]
    [InlineData("s3:DeleteBucket", "arn:aws:s3:::team")]
    [InlineData("s3:PutBucketPolicy", "arn:aws:s3:::team")]
    [InlineData("s3:GetObject", "arn:aws:s3:::team/others/x")]
    [InlineData("s3:PutObject", "arn:aws:s3:::data/rows.parquet")]
    [InlineData("s3:GetObject", "arn:aws:s3:::data/rows.parquet")]
    [InlineData("sns:Publish", "arn:aws:sns:us-east-1:111122223333:other")]
    [InlineData("sns:Subscribe", CheckBench.Topic)]
    [InlineData("elasticmapreduce:CreateSecurityConfiguration", "*")]
    [InlineData("elasticmapreduce:DescribeCluster", "arn:aws:elasticmapreduce:us-east-1:999922223333:cluster/j-1")]
    [InlineData("kms:Decrypt", "arn:aws:kms:us-east-1:111122223333:key/other")]
    [InlineData("scheduler:CreateSchedule", "arn:aws:scheduler:us-east-1:111122223333:schedule/others/x")]
    public void What_the_launcher_does_not_do_is_not_allowed(string action, string resource) =>
        Assert.False(_policy.Allows(action, resource, Context));

    [Fact]
    public void Roles_are_passed_each_to_its_own_service()
    {
        Assert.True(Passes(CheckBench.ServiceRole, "elasticmapreduce.amazonaws.com"));
        Assert.True(Passes(CheckBench.InstanceRole, "ec2.amazonaws.com"));
        Assert.True(Passes(CheckBench.SchedulerRole, "scheduler.amazonaws.com"));
        Assert.False(Passes(CheckBench.ServiceRole, "lambda.amazonaws.com"));
        Assert.False(Passes(CheckBench.InstanceRole, "elasticmapreduce.amazonaws.com"));
        Assert.False(Passes("arn:aws:iam::111122223333:role/Admin", "ec2.amazonaws.com"));
    }

    [Fact]
    public void Clusters_are_launched_with_tags_and_in_the_region_only()
    {
        const string launch = "elasticmapreduce:RunJobFlow";

        Assert.True(_policy.Allows(launch, "*", Context));
        Assert.False(_policy.Allows(launch, "*", [.. Context.Where(pair => pair.Item1 != "aws:RequestedRegion")]));
        Assert.False(_policy.Allows(
            launch, "*", [.. Context.Where(pair => !pair.Item1.EndsWith("token", StringComparison.Ordinal))]));
    }

    [Fact]
    public void Clusters_of_others_can_be_looked_at_and_not_changed()
    {
        Assert.True(_policy.Allows("elasticmapreduce:DescribeCluster", Cluster));
        Assert.False(_policy.Allows("elasticmapreduce:TerminateJobFlows", Cluster));
        Assert.True(_policy.Allows("elasticmapreduce:TerminateJobFlows", Cluster, (Token, "t")));
    }

    [Theory]
    [InlineData("arn:aws:s3:::team", "jobs/artifacts/", true)]
    [InlineData("arn:aws:s3:::team", "others/", false)]
    [InlineData("arn:aws:s3:::data", "rows.parquet", true)]
    [InlineData("arn:aws:s3:::data", "secret/", false)]
    [InlineData("arn:aws:s3:::results", "scores", false)]
    public void Listing_stays_below_the_own_folders_and_inputs(string bucket, string prefix, bool isAllowed) =>
        Assert.Equal(isAllowed, _policy.Allows("s3:ListBucket", bucket, ("s3:prefix", prefix)));

    private bool Passes(string role, string service) =>
        _policy.Allows("iam:PassRole", role, ("iam:PassedToService", service));
}
