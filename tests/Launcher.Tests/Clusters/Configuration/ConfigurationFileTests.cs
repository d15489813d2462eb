using Launcher.Clusters.Configuration;
using Launcher.Failures;
using Support;

namespace Launcher.Tests.Clusters.Configuration;

public class ConfigurationFileTests
{
    [Theory]
    [InlineData("""{"regoin": "us-east-1"}""", "'regoin' in emr.json is no setting. Did you mean 'region'?")]
    [InlineData("""{"core": {"cuont": 2}}""", "'core.cuont' in emr.json is no setting. Did you mean 'core.count'?")]
    [InlineData("""{"profile": {}}""", "'profile' in emr.json is no setting. Did you mean 'profiles'?")]
    [InlineData(
        """{"profiles": {"big": {"core": {"typs": []}}}}""",
        "'core.typs' in profile 'big' of emr.json is no setting. Did you mean 'core.types'?")]
    [InlineData(
        """{"core": {"elephants": 1}}""",
        "'core.elephants' in emr.json is no setting. There are 'core.types', 'core.count', 'core.market'.")]
    [InlineData("""{"core": 3}""", "'core' is '3' in emr.json; it must be an object.")]
    [InlineData(
        """{"core": {"count": 0}}""",
        "'core.count' is '0' in emr.json; it must be a whole number from 1 to 2000.")]
    [InlineData(
        """{"core": {"count": 2.5}}""",
        "'core.count' is '2.5' in emr.json; it must be a whole number from 1 to 2000.")]
    [InlineData(
        """{"core": {"count": "2"}}""",
        "'core.count' is '\"2\"' in emr.json; it must be a whole number from 1 to 2000.")]
    [InlineData(
        """{"layout": "herd"}""",
        "'layout' is 'herd' in emr.json; it must be 'fleets' or 'groups'.")]
    [InlineData(
        """{"packages": "/data"}""",
        "'packages' is '/data' in emr.json; it must be an S3 address such as s3://bucket/prefix/.")]
    [InlineData(
        """{"subnets": ["subnet-1", "vpc-2"]}""",
        "'subnets' is 'vpc-2' in emr.json; it must be a list of subnets such as subnet-0ab1.")]
    [InlineData(
        """{"tags": {"a": 1}}""",
        "'tags' is '{\"a\": 1}' in emr.json; it must be names with texts as values.")]
    [InlineData("[]", "'emr.json' must hold one JSON object.")]
    public void A_file_that_says_what_nobody_understands_is_refused(string text, string sentence)
    {
        var refused = Assert.Throws<LauncherException>(() => ConfigurationFile.Parse("emr.json", text));

        Assert.Equal(sentence, refused.Message);
        Assert.Equal(ExitCodes.Usage, refused.ExitCode);
    }

    [Fact]
    public void A_file_that_is_no_JSON_names_the_line()
    {
        var refused = Assert.Throws<LauncherException>(() => ConfigurationFile.Parse("emr.json", "{\n  region\n}"));

        Assert.StartsWith("'emr.json' is not JSON at line 2: ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_given_twice_is_refused() =>
        Assert.Throws<LauncherException>(() =>
            ConfigurationFile.Parse("emr.json", """{"region": "us-east-1", "region": "eu-west-1"}"""));

    [Fact]
    public void Comments_and_a_reference_to_the_schema_are_welcome()
    {
        var file = ConfigurationFile.Parse(
            "emr.json",
            """
            { // of the team
              "$schema": "../src/Launcher/Clusters/Configuration/emr.schema.json",
              "core": { "types": ["m5.xlarge", "m5.2xlarge"], "count": 4 },
              "profiles": { "big": { "core": { "count": 40 } } },
            }
            """);

        Assert.Equal(["m5.xlarge, m5.2xlarge", "4"], file.Settings.Select(setting => setting.Shown));
        Assert.Equal(
            ("40", "emr.json, profile big"), (file.Profiles["big"][0].Shown, file.Profiles["big"][0].Origin));
    }

    [Fact]
    public void The_file_beside_the_notebook_wins_over_the_repository_s()
    {
        using var folder = TempFolder.Create("settings");
        Directory.CreateDirectory(folder.File("notebooks"));
        File.WriteAllText(folder.File("emr.json"), """{"job": "outer"}""");
        string[] places = [folder.File("notebooks"), folder.Path];

        Assert.Equal("outer", ConfigurationFile.Find(null, places, folder.Path)!.Settings[0].Shown);
        File.WriteAllText(folder.File("notebooks", "emr.json"), """{"job": "inner"}""");
        Assert.Equal("inner", ConfigurationFile.Find(null, places, folder.Path)!.Settings[0].Shown);
        Assert.Equal("outer", ConfigurationFile.Find("emr.json", places, folder.Path)!.Settings[0].Shown);
    }

    [Fact]
    public void A_named_file_that_is_not_there_is_refused()
    {
        var refused = Assert.Throws<LauncherException>(() => ConfigurationFile.Find("no.json", [], "/"));

        Assert.Equal("'no.json' does not exist. Name the file of settings for EMR.", refused.Message);
    }
}
