using Launcher.Tests.Clusters.Checks;

namespace Launcher.Tests.Clusters.Policies;

public class RolePoliciesTests
{
    private const string Cluster = "arn:aws:elasticmapreduce:us-east-1:111122223333:cluster/j-1";

    [Theory]
    [InlineData("s3:GetObject", "arn:aws:s3:::team/jobs/artifacts/abc/job.tar.gz")]
    [InlineData("s3:GetObject", "arn:aws:s3:::team/jobs/runs/0123/temp/options.json")]
    [InlineData("s3:GetObject", "arn:aws:s3:::team/prepare.sh")]
    [InlineData("s3:GetObject", "arn:aws:s3:::data/rows.parquet")]
    [InlineData("s3:GetObject", "arn:aws:s3:::data/rows.parquet/part-0")]
    [InlineData("s3:GetObject", "arn:aws:s3:::more/day=1/x")]
    [InlineData("s3:PutObject", "arn:aws:s3:::results/scores/part-0")]
    [InlineData("s3:PutObject", "arn:aws:s3:::team/jobs/runs/0123/outputs/model/pipeline_best/metadata/part-0")]
    [InlineData("s3:DeleteObject", "arn:aws:s3:::results/scores/_temporary/0")]
    [InlineData("s3:PutObject", "arn:aws:s3:::team-logs/emr/j-1/steps/s-1/stderr.gz")]
    [InlineData("kms:GenerateDataKey", "arn:aws:kms:us-east-1:111122223333:key/l")]
    [InlineData("kms:Decrypt", "arn:aws:kms:us-east-1:111122223333:key/s")]
    public void Machines_may_do_what_the_job_needs(string action, string resource) =>
        Assert.True(Policies.Of("instanceRole").Allows(action, resource));

    [Theory]
    [InlineData("s3:PutObject", "arn:aws:s3:::team/jobs/artifacts/abc/job.tar.gz")]
    [InlineData("s3:GetObject", "arn:aws:s3:::team/jobs/runs/0123/journal.json")]
    [InlineData("s3:PutObject", "arn:aws:s3:::team/jobs/runs/0123/journal.json")]
    [InlineData("s3:PutObject", "arn:aws:s3:::data/rows.parquet/part-0")]
    [InlineData("s3:GetObject", "arn:aws:s3:::data/rows.parquet2")]
    [InlineData("s3:DeleteObject", "arn:aws:s3:::team-logs/emr/j-1/x")]
    [InlineData("elasticmapreduce:RunJobFlow", "*")]
    [InlineData("iam:PassRole", CheckBench.ServiceRole)]
    public void Machines_may_do_nothing_else(string action, string resource) =>
        Assert.False(Policies.Of("instanceRole").Allows(action, resource));

    [Fact]
    public void The_service_role_passes_the_machines_role_to_EC2_alone()
    {
        var policy = Policies.Of("serviceRole");

        Assert.True(policy.Allows(
            "iam:PassRole", CheckBench.InstanceRole, ("iam:PassedToService", "ec2.amazonaws.com")));
        Assert.False(policy.Allows(
            "iam:PassRole", CheckBench.ServiceRole, ("iam:PassedToService", "ec2.amazonaws.com")));
        Assert.False(policy.Allows("ec2:RunInstances", "*"));
    }

    [Fact]
    public void The_scheduler_ends_clusters_of_the_launcher_and_nothing_else()
    {
        var policy = Policies.Of("schedulerRole");

        Assert.True(policy.Allows(
            "elasticmapreduce:TerminateJobFlows", Cluster, ("aws:ResourceTag/sparkjob:token", "t")));
        Assert.False(policy.Allows("elasticmapreduce:TerminateJobFlows", Cluster));
        Assert.False(policy.Allows(
            "elasticmapreduce:SetTerminationProtection", Cluster, ("aws:ResourceTag/sparkjob:token", "t")));
    }
}
