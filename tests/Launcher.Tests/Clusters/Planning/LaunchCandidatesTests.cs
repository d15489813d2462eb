using Amazon.ElasticMapReduce;
using Launcher.Clusters.Capacity;
using Launcher.Clusters.Configuration;
using Launcher.Clusters.Planning;
using Launcher.Clusters.Prices;
using Launcher.Clusters.Requests;

namespace Launcher.Tests.Clusters.Planning;

public class LaunchCandidatesTests
{
    [Fact]
    public void Fleets_try_other_types_of_the_same_size_and_then_on_demand()
    {
        var candidates = Of("core.market=spot core.types=m5.xlarge");

        Assert.Equal(
            ["as planned", "with m6i.xlarge for m5.xlarge", "on-demand"],
            candidates.Select(candidate => candidate.Reason));
        var (types, onDemand) = (candidates[1].Request.Instances!, candidates[2].Request.Instances!);
        Assert.Equal("m6i.xlarge", types.InstanceFleets![1].InstanceTypeConfigs![0].InstanceType);
        Assert.Equal(2, types.InstanceFleets[1].TargetSpotCapacity);
        Assert.Equal((2, 0), (
            onDemand.InstanceFleets![1].TargetOnDemandCapacity, onDemand.InstanceFleets[1].TargetSpotCapacity));
    }

    [Fact]
    public void Groups_try_each_subnet_but_one_of_each_kind_first()
    {
        var candidates = Of("layout=groups subnets=subnet-a1,subnet-b2,subnet-c3");

        Assert.Equal(
            ["as planned", "in subnet 'subnet-b2'", "with m6i.xlarge for m5.xlarge"],
            candidates.Select(candidate => candidate.Reason));
        Assert.Equal(
            ["subnet-a1", "subnet-b2", "subnet-a1"],
            candidates.Select(candidate => candidate.Request.Instances!.Ec2SubnetId));
        Assert.Equal("m6i.xlarge", candidates[2].Request.Instances!.InstanceGroups![1].InstanceType);
    }

    [Fact]
    public void Task_nodes_go_on_demand_only_where_EMR_may_switch_to_it_too()
    {
        Assert.Contains("on-demand", Reasons(Of("task.count=3")));
        Assert.DoesNotContain("on-demand", Reasons(Of("task.count=3 spot.timeoutAction=terminate")));
        Assert.DoesNotContain("on-demand", Reasons(Of("")));
        Assert.Equal(
            MarketType.ON_DEMAND,
            Of("layout=groups task.count=3").Single(candidate => candidate.Reason == "on-demand")
                .Request.Instances!.InstanceGroups![2].Market);
    }

    [Fact]
    public void A_candidate_costs_at_most_what_the_limit_pays()
    {
        var ceiling = Of("core.types=m6g.xlarge primary.types=m6g.xlarge")[1].MostPerHour!.Value;
        var pays = ceiling * 126 / 60;

        Assert.Contains("with m7g.xlarge for m6g.xlarge", Reasons(Graviton(pays + 0.001m)));
        Assert.DoesNotContain("with m7g.xlarge for m6g.xlarge", Reasons(Graviton(pays - 0.001m)));
    }

    [Fact]
    public void Types_of_another_processor_or_size_are_no_candidates()
    {
        var similar = SimilarTypes.Of("m6g.xlarge", PriceBook.BuiltIn("us-east-1"));

        Assert.Equal(["m7g.xlarge"], similar);
        Assert.Empty(SimilarTypes.Of("x9.mega", PriceBook.BuiltIn("us-east-1")));
    }

    [Fact]
    public void Types_that_are_not_offered_are_left_out() =>
        Assert.Equal(["as planned"], Reasons(Of("", new HashSet<string> { "m5.xlarge" })));

    [Fact]
    public void Types_are_known_by_size_where_prices_are_not() =>
        Assert.Equal(["as planned", "with m6i.xlarge for m5.xlarge"], Reasons(Of("region=eu-west-1")));

    [Fact]
    public void All_candidates_are_one_launch_with_one_token()
    {
        var candidates = Of("core.market=spot");

        Assert.Single(candidates.Select(candidate => candidate.Request.Name).Distinct());
        Assert.Single(
            candidates.Select(candidate =>
                candidate.Request.Tags!.Single(tag => tag.Key == LaunchRequest.TokenTag).Value).Distinct());
    }

    private static IReadOnlyList<LaunchCandidate> Graviton(decimal maxCost) =>
        Of(Samples.Settings(
            ("core.types", "m6g.xlarge"), ("primary.types", "m6g.xlarge"),
            ("limits.maxCostUsd", FormattableString.Invariant($"{maxCost}"))));

    private static IReadOnlyList<LaunchCandidate> Of(string set, IReadOnlySet<string>? offered = null) =>
        Of(Samples.Settings(set), offered);

    private static IReadOnlyList<LaunchCandidate> Of(ClusterSettings settings, IReadOnlySet<string>? offered = null)
    {
        var launch = new ClusterLaunch(
            settings,
            "train",
            LaunchToken.Of("test", "train", [], []),
            PackageAddress.Of("s3://team/jobs/", null),
            [],
            ClusterCapacity.Of(settings, settings.Core.Count ?? 2),
            new DateTimeOffset(2026, 11, 25, 10, 0, 0, TimeSpan.Zero),
            LimitMinutes: 120);
        return new LaunchCandidates(launch, PriceBook.BuiltIn(settings.Region), offered).All();
    }

    private static IEnumerable<string> Reasons(IReadOnlyList<LaunchCandidate> candidates) =>
        candidates.Select(candidate => candidate.Reason);
}
