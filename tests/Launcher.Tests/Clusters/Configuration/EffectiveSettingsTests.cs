using Launcher.Clusters.Configuration;
using Launcher.Failures;

namespace Launcher.Tests.Clusters.Configuration;

public class EffectiveSettingsTests
{
    private static readonly ConfigurationFile Written = ConfigurationFile.Parse(
        "emr.json",
        """
        {
          "core": { "count": 2, "types": ["m5.xlarge"] }, "layout": "groups", "tags": { "team": "a", "cost": "1" },
          "profiles": { "big": { "core": { "count": 3 }, "tags": { "team": "b" } }, "small": {} }
        }
        """);

    [Fact]
    public void Built_in_values_yield_to_the_file_the_profile_the_environment_and_the_flags_in_this_order()
    {
        var variables = new Dictionary<string, string> { ["SPARKJOB_CORE_COUNT"] = "4" };
        var flags = new Dictionary<string, IReadOnlyList<string>> { ["core.count"] = ["5"] };

        Assert.Equal(("fleets", "built in"), Found(Of(null, null, [], []), "layout"));
        Assert.Equal(("groups", "emr.json"), Found(Of(Written, null, [], []), "layout"));
        Assert.Equal(("2", "emr.json"), Found(Of(Written, null, [], []), "core.count"));
        Assert.Equal(("3", "emr.json, profile big"), Found(Of(Written, "big", [], []), "core.count"));
        Assert.Equal(("4", "SPARKJOB_CORE_COUNT"), Found(Of(Written, "big", variables, []), "core.count"));
        Assert.Equal(("5", "--core-count"), Found(Of(Written, "big", variables, flags), "core.count"));
    }

    [Fact]
    public void Names_of_a_map_are_laid_over_each_other_one_by_one() =>
        Assert.Equal(
            ("cost=1, team=b", "emr.json; emr.json, profile big"), Found(Of(Written, "big", [], []), "tags"));

    [Fact]
    public void The_region_of_AWS_variables_counts_as_environment()
    {
        var variables = new Dictionary<string, string>
        {
            ["AWS_REGION"] = "eu-west-1",
            ["AWS_DEFAULT_REGION"] = "eu-west-2",
        };

        Assert.Equal(("eu-west-1", "AWS_REGION"), Found(Of(null, null, variables, []), "region"));
        variables["SPARKJOB_REGION"] = "us-west-2";
        Assert.Equal(("us-west-2", "SPARKJOB_REGION"), Found(Of(null, null, variables, []), "region"));
    }

    [Fact]
    public void Lists_are_given_with_commas_or_flag_by_flag()
    {
        var flags = new Dictionary<string, IReadOnlyList<string>>
        {
            ["core.types"] = ["m5.xlarge,m5.2xlarge", "c5.xlarge"],
        };

        Assert.Equal(["m5.xlarge", "m5.2xlarge", "c5.xlarge"], Of(null, null, [], flags).List("core.types"));
    }

    [Fact]
    public void A_variable_with_our_beginning_that_sets_nothing_is_refused() =>
        AssertRefused(
            "The variable 'SPARKJOB_CORE_CUONT' sets nothing, although it begins with SPARKJOB_. "
                + "Did you mean 'SPARKJOB_CORE_COUNT'?",
            () => Of(null, null, new Dictionary<string, string> { ["SPARKJOB_CORE_CUONT"] = "1" }, []));

    [Theory]
    [InlineData("bgi", "'emr.json' has no profile 'bgi'. Did you mean 'big'?")]
    [InlineData("production", "'emr.json' has no profile 'production'. There are 'big', 'small'.")]
    public void A_profile_that_does_not_exist_is_refused(string profile, string sentence) =>
        AssertRefused(sentence, () => Of(Written, profile, [], []));

    [Fact]
    public void A_profile_needs_a_file() =>
        AssertRefused(
            "There is no emr.json that could hold profile 'big'. Name one with '--config'.",
            () => Of(null, "big", [], []));

    [Theory]
    [InlineData(
        "core.count",
        "many",
        "'core.count' is 'many' from '--core-count'; it must be a whole number from 1 to 2000.")]
    [InlineData("spark", "novalue", "'spark' is 'novalue' from '--spark'; it must be names with texts as values.")]
    [InlineData(
        "core.types",
        "m5.xlarge,",
        "'core.types' is '' from '--core-types'; it must be a list of EC2 instance types such as m5.xlarge.")]
    public void A_flag_with_a_value_it_does_not_take_is_refused(string key, string value, string sentence) =>
        AssertRefused(
            sentence, () => Of(null, null, [], new Dictionary<string, IReadOnlyList<string>> { [key] = [value] }));

    [Fact]
    public void A_flag_with_one_value_is_given_once() =>
        AssertRefused(
            "'core.count' is given 2 times from '--core-count'. Give it once.",
            () => Of(
                null, null, [], new Dictionary<string, IReadOnlyList<string>> { ["core.count"] = ["1", "2"] }));

    private static EffectiveSettings Of(
        ConfigurationFile? file,
        string? profile,
        Dictionary<string, string> environment,
        Dictionary<string, IReadOnlyList<string>> flags) =>
        EffectiveSettings.Of(file, profile, environment, flags);

    private static (string Shown, string Origin) Found(EffectiveSettings settings, string key) =>
        (settings.Find(key)!.Shown, settings.Find(key)!.Origin);

    private static void AssertRefused(string sentence, Func<object> read)
    {
        var refused = Assert.Throws<LauncherException>(read);
        Assert.Equal((sentence, ExitCodes.Usage), (refused.Message, refused.ExitCode));
    }
}
