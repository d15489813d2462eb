using Launcher.Clusters.Configuration;
using Launcher.Failures;

namespace Launcher.Tests.Clusters.Configuration;

public class SettingsChecksTests
{
    [Theory]
    [InlineData("securityGroups.primary=sg-1", "'securityGroups.primary' and 'securityGroups.workers' belong")]
    [InlineData("stepRole=arn:aws:iam::1:role/x", "'stepRole' needs 'securityConfiguration'")]
    [InlineData("limits.idleMinutes=120", "'limits.idleMinutes' is '120', not less than 'limits.maxMinutes'")]
    [InlineData("layout=groups core.market=spot", "a group of core nodes waits for spot machines without limit.")]
    [InlineData("layout=groups core.types=m5.xlarge,m5.2xlarge", "'core.types' has 2 types, but a group has one.")]
    [InlineData("layout=groups task.count=1 spot.bidPercent=50", "'spot.bidPercent' works with fleets only.")]
    [InlineData("core.types=m5.xlarge,m5.xlarge", "'core.types' names a type twice.")]
    [InlineData("core.count=4 task.count=2 scaling.maxCount=5", "less than the 6 core and task nodes at the start.")]
    [InlineData("scaling.maxOnDemandCount=5", "'scaling.maxOnDemandCount' needs 'scaling.maxCount'.")]
    [InlineData("tags=sparkjob:token=1", "The tag 'sparkjob:token' is not a person's to set.")]
    [InlineData("spark=spark.pyspark.python=python3", "'spark.pyspark.python' in 'spark' is set by the package")]
    [InlineData("core.market=spot spot.timeoutMinutes=60", "'spot.timeoutMinutes' is '60', not less than")]
    public void Settings_that_do_not_go_together_are_refused(string set, string part)
    {
        var refused = Assert.Throws<LauncherException>(() => SettingsChecks.Require(Of(set)));

        Assert.Contains(part, refused.Message, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Usage, refused.ExitCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("layout=groups core.count=3 task.count=2 subnets=subnet-1")]
    [InlineData("core.market=spot task.count=4 scaling.maxCount=20 scaling.maxOnDemandCount=4")]
    public void Settings_that_do_go_together_pass(string set) => SettingsChecks.Require(Of(set));

    [Fact]
    public void A_required_setting_says_where_it_can_be_set()
    {
        var nothing = new ClusterSettings(
            EffectiveSettings.Of(
                null, null, new Dictionary<string, string>(), new Dictionary<string, IReadOnlyList<string>>()));

        Assert.Equal(
            "'region' is not set: a region such as us-east-1. "
                + "Set it in emr.json, in SPARKJOB_REGION or with '--region'.",
            Assert.Throws<LauncherException>(() => nothing.Region).Message);
    }

    [Theory]
    [InlineData(
        "spark=spark.hadoop.fs.s3a.secret.key=x",
        "'spark.hadoop.fs.s3a.secret.key' in 'spark' looks like a secret.")]
    [InlineData("spark=url=jdbc:postgresql://ann:pass@db/x", "'url' in 'spark' looks like a secret.")]
    [InlineData("tags=dbPassword=x", "'dbPassword' in 'tags' looks like a secret.")]
    public void Secrets_in_settings_are_refused_without_showing_them(string set, string part)
    {
        var refused = Assert.Throws<LauncherException>(() => SecretChecks.Require(Of(set), []));

        Assert.StartsWith(part, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--db-password=hunter2")]
    [InlineData("--api-key")]
    [InlineData("--key=AKIAIOSFODNN7EXAMPLE")]
    [InlineData("https://b.s3.amazonaws.com/x?X-Amz-Signature=abc")]
    public void Secrets_in_script_options_are_refused_without_showing_them(string option)
    {
        var refused = Assert.Throws<LauncherException>(() => SecretChecks.Require(Of(""), [option]));

        Assert.Contains("looks like a secret.", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("EXAMPLE", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ordinary_options_are_no_secrets() =>
        SecretChecks.Require(Of(""), ["--inputs", "s3://b/secretary/rows", "--max-tokens", "5", "--key-column", "id"]);

    private static ClusterSettings Of(string set) => Samples.Settings(set);
}
