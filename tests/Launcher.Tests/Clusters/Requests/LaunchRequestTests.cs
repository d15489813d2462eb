using System.Globalization;
using System.Text.Json;
using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Capacity;
using Launcher.Clusters.Requests;
using Launcher.Failures;
using Launcher.Packaging;
using Support;

namespace Launcher.Tests.Clusters.Requests;

public class LaunchRequestTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 16, 0, 0, TimeSpan.Zero);

    private static readonly PackageRecord Package = new()
    {
        Source = "notebooks/02-train.ipynb",
        Runtime = "linux-x64",
        Fingerprint = "f",
        Sha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        Size = 1,
        FileCount = 1,
        Warnings = [],
    };

    [Fact]
    public void A_plain_launch_has_two_on_demand_fleets() =>
        Snapshot.Match(RequestText.Of(Request("", "--inputs", "s3://data/rows.parquet")), "json");

    [Fact]
    public void A_large_launch_has_spot_task_nodes_scaling_and_what_a_person_asked_for() =>
        Snapshot.Match(
            RequestText.Of(
                Request(
                    "core.types=m5.2xlarge,m5.xlarge core.count=3 task.count=10 scaling.maxCount=30 "
                        + "scaling.maxOnDemandCount=6 subnets=subnet-a,subnet-b volumes.sizeGb=200 volumes.count=2 "
                        + "spark=spark.sql.shuffle.partitions=400 tags=team=data bootstrap=s3://team/prepare.sh "
                        + "securityConfiguration=strict encryption.storageKey=arn:aws:kms:us-east-1:1:key/k "
                        + "encryption.logKey=arn:aws:kms:us-east-1:1:key/l limits.maxMinutes=300")),
            "json");

    [Fact]
    public void Groups_take_one_type_one_subnet_and_instances_as_units() =>
        Snapshot.Match(
            RequestText.Of(
                Request("layout=groups subnets=subnet-a task.count=2 scaling.maxCount=8")),
            "json");

    [Theory]
    [InlineData("")]
    [InlineData("core.market=spot")]
    [InlineData("layout=groups task.count=3")]
    [InlineData("scaling.maxCount=9 limits.maxMinutes=15 limits.idleMinutes=1")]
    public void Every_launch_ends_without_its_launcher(string set)
    {
        var request = Request(set);

        Assert.False(request.Instances!.KeepJobFlowAliveWhenNoSteps);
        Assert.False(request.Instances.TerminationProtected);
        Assert.InRange(request.AutoTerminationPolicy!.IdleTimeout!.Value, 60, 604_800);
        var step = Assert.Single(request.Steps!);
        Assert.Equal("TERMINATE_CLUSTER", step.ActionOnFailure!.Value);
        Assert.Equal(["timeout", "-k", "60"], step.HadoopJarStep!.Args!.Take(3));
        Assert.Equal(
            (Samples.Settings(set).MaxMinutes - 6) * 60,
            int.Parse(step.HadoopJarStep.Args![3], CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Every_launch_carries_its_token_in_name_and_tags_and_its_deadline()
    {
        var request = Request("limits.maxMinutes=90");
        var tags = request.Tags!.ToDictionary(tag => tag.Key!, tag => tag.Value);

        Assert.Equal($"02-train~{tags[LaunchRequest.TokenTag]![..8]}", request.Name);
        Assert.Equal("2026-11-02T17:30:00Z", tags[LaunchRequest.DeadlineTag]);
        Assert.Equal("true", tags["for-use-with-amazon-emr-managed-policies"]);
    }

    [Fact]
    public void What_a_person_sets_of_the_package_s_settings_replaces_them()
    {
        var request = Request("spark=spark.driver.memoryOverhead=3g");
        var arguments = request.Steps![0].HadoopJarStep!.Args!;

        Assert.Contains("spark.driver.memoryOverhead=3g", arguments);
        Assert.DoesNotContain("spark.driver.memoryOverhead=1g", arguments);
        Assert.DoesNotContain(request.Configurations!, set => set.Classification == "spark-defaults");
    }

    [Fact]
    public void The_driver_is_pinned_to_core_nodes_only_where_those_are_on_demand()
    {
        Assert.Contains(Request("task.count=2").Configurations!, set => set.Classification == "yarn-site");
        Assert.DoesNotContain(
            Request("core.market=spot task.count=2").Configurations!, set => set.Classification == "yarn-site");
        Assert.DoesNotContain(Request("").Configurations!, set => set.Classification == "yarn-site");
    }

    [Fact]
    public void Options_that_a_shell_would_change_are_encoded() =>
        Assert.StartsWith(
            "--args-b64=",
            Request("", "--label", "damp soil").Steps![0].HadoopJarStep!.Args![^1],
            StringComparison.Ordinal);

    [Fact]
    public void A_step_longer_than_EMR_takes_is_refused()
    {
        var refused = Assert.Throws<LauncherException>(() => Request("", new string('x', 10_000)));

        Assert.Contains("letters, and EMR takes 10240.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_is_what_travels()
    {
        var request = Request("core.market=spot");

        var again = JsonSerializer.Deserialize<RunJobFlowRequest>(
            RequestText.Of(request), ElasticMapReduceShapes.Default.Options)!;

        Assert.Equal(RequestText.Of(request), RequestText.Of(again));
        Assert.Equal(request.Name, again.Name);
    }

    private static RunJobFlowRequest Request(string set, params string[] options)
    {
        var settings = Samples.Settings(set);
        return LaunchRequest.Of(
            new ClusterLaunch(
                settings,
                "02-train",
                LaunchToken.Of("test", "02-train", [], options),
                PackageAddress.Of(settings.Packages, Package),
                options,
                ClusterCapacity.Of(settings, settings.Core.Count ?? 2),
                Now,
                settings.MaxMinutes));
    }
}
