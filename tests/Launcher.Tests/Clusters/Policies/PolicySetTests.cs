using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Launcher.Clusters.Policies;
using Launcher.Tests.Clusters.Checks;
using Support;

namespace Launcher.Tests.Clusters.Policies;

public partial class PolicySetTests
{
    private const int MostLettersOfManagedPolicy = 6144;

    [Fact]
    public void Policies_are_printed_for_each_principal() =>
        Snapshot.Match(string.Join('\n', PolicySet.Lines(Policies.All())));

    [Fact]
    public void Every_document_has_the_form_that_IAM_takes()
    {
        foreach (var document in Policies.All())
        {
            var policy = document.ToJson();
            Assert.Equal("2012-10-17", policy["Version"]!.GetValue<string>());
            var statements = policy["Statement"]!.AsArray();
            Assert.NotEmpty(statements);
            Assert.Equal(
                statements.Count, statements.Select(one => one!["Sid"]!.GetValue<string>()).Distinct().Count());
            Assert.All(statements, statement => RequireForm(statement!.AsObject()));
            var letters = policy.ToJsonString().Count(letter => !char.IsWhiteSpace(letter));
            Assert.InRange(letters, 1, MostLettersOfManagedPolicy);
        }
    }

    [Fact]
    public void Only_what_has_no_resource_of_its_own_is_allowed_on_all()
    {
        string[] general = ["ec2:Describe", "pricing:", "servicequotas:", "cloudwatch:PutMetricData",
            "elasticmapreduce:RunJobFlow", "elasticmapreduce:List", "elasticmapreduce:DescribeReleaseLabel",
            "elasticmapreduce:DescribePersistentAppUI", "elasticmapreduce:GetPersistentAppUIPresignedURL"];
        var actions = Policies.All()
            .SelectMany(document => document.Statements)
            .Where(statement => statement.Resources.Contains("*"))
            .SelectMany(statement => statement.Actions);

        Assert.All(
            actions,
            action => Assert.Contains(general, start => action.StartsWith(start, StringComparison.Ordinal)));
    }

    [Fact]
    public void An_unknown_account_is_a_placeholder_that_IAM_refuses()
    {
        var scope = PolicyScope.Of(new CheckBench().Plan(), null);

        Assert.False(scope.IsAccountKnown);
        Assert.Equal("arn:aws:iam::ACCOUNT-ID:role/EMR_DefaultRole_V2", scope.ServiceRole);
    }

    [Fact]
    public void An_account_is_given_or_stands_in_a_role()
    {
        var bench = new CheckBench()
            .Set("notify.topic", "arn:aws:sns:us-east-1:999999999999:others")
            .Set("deadline.role", CheckBench.SchedulerRole);

        Assert.Equal(CheckBench.Account, PolicyScope.Of(bench.Plan(), null).Account);
        Assert.Equal("123456789012", PolicyScope.Of(bench.Plan(), "123456789012").Account);
    }

    [Fact]
    public void Partitions_have_ARNs_of_their_own()
    {
        var bench = new CheckBench().Set("region", "cn-north-1");

        Assert.All(
            PolicySet.Of(PolicyScope.Of(bench.Plan(), CheckBench.Account)),
            document => Assert.DoesNotContain("arn:aws:", document.ToJson().ToJsonString(), StringComparison.Ordinal));
    }

    private static void RequireForm(JsonObject statement)
    {
        Assert.Matches("^[A-Za-z0-9]+$", statement["Sid"]!.GetValue<string>());
        Assert.Equal("Allow", statement["Effect"]!.GetValue<string>());
        Assert.All(
            statement["Action"]!.AsArray(),
            action => Assert.Matches(ActionForm(), action!.GetValue<string>()));
        Assert.NotEmpty(statement["Resource"]!.AsArray());
        Assert.All(
            statement["Resource"]!.AsArray(),
            resource => Assert.Matches(ResourceForm(), resource!.GetValue<string>()));
    }

    [GeneratedRegex("^[a-z0-9-]+:[A-Z][A-Za-z0-9]+$")]
    private static partial Regex ActionForm();

    [GeneratedRegex(@"^(\*|arn:[a-z-]+:[a-z0-9-]+:[a-z0-9-]*:(\d{12}|ACCOUNT-ID)?:.+)$")]
    private static partial Regex ResourceForm();
}
