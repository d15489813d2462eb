using Amazon.ElasticMapReduce;
using Amazon.Runtime;
using Amazon.SimpleNotificationService;
using Launcher.Clusters.Access;
using Launcher.Failures;

namespace Launcher.Tests.Clusters.Access;

public class AwsAccessTests
{
    private static readonly Dictionary<string, string> Keys = new()
    {
        ["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE",
        ["AWS_SECRET_ACCESS_KEY"] = "secret",
    };

    [Fact]
    public void A_service_of_its_own_address_goes_there_and_the_others_to_the_common_one()
    {
        var environment = new Dictionary<string, string>(Keys)
        {
            ["AWS_ENDPOINT_URL"] = "http://localhost:1",
            ["AWS_ENDPOINT_URL_EMR"] = "http://localhost:2",
        };

        var services = new AwsAccess(environment, TimeProvider.System).Connect("eu-west-1");

        Assert.Equal("http://localhost:2/", ((AmazonElasticMapReduceClient)services.Emr).Config.ServiceURL);
        Assert.Equal(
            "http://localhost:1/",
            ((AmazonSimpleNotificationServiceClient)services.Notifications).Config.ServiceURL);
        Assert.Equal("eu-west-1", ((AmazonElasticMapReduceClient)services.Emr).Config.AuthenticationRegion);
    }

    [Fact]
    public void Addresses_are_ignored_where_that_is_asked_for()
    {
        var environment = new Dictionary<string, string>(Keys)
        {
            ["AWS_ENDPOINT_URL"] = "http://localhost:1",
            ["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] = "true",
        };

        var services = new AwsAccess(environment, TimeProvider.System).Connect("eu-west-1");

        Assert.Null(((AmazonElasticMapReduceClient)services.Emr).Config.ServiceURL);
        Assert.Equal("eu-west-1", ((AmazonElasticMapReduceClient)services.Emr).Config.RegionEndpoint.SystemName);
    }

    [Fact]
    public void An_empty_profile_names_none()
    {
        var environment = new Dictionary<string, string>(Keys) { ["AWS_PROFILE"] = "" };

        var found = AwsCredentials.Find(environment, "eu-west-1", () => throw new AmazonClientException("None."));

        Assert.Equal("AKIDEXAMPLE", found.GetCredentials().AccessKey);
    }

    [Fact]
    public void A_profile_that_does_not_exist_is_one_sentence_that_says_what_was_looked_for()
    {
        var environment = new Dictionary<string, string>(Keys) { ["AWS_PROFILE"] = "no such profile" };

        var failure = Assert.Throws<LauncherException>(
            () => AwsCredentials.Find(environment, "eu-west-1", () => throw new AmazonClientException("None.")));

        Assert.Equal(3, failure.ExitCode);
        Assert.StartsWith(
            "There are no AWS credentials. Looked for AWS_ACCESS_KEY_ID with AWS_SECRET_ACCESS_KEY, profile "
                + "'no such profile' in ~/.aws/config and ~/.aws/credentials, a web identity, and the roles of a "
                + "container and of an EC2 machine. ",
            failure.Message,
            StringComparison.Ordinal);
    }
}
