using System.Reflection;
using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Emr.Server.Faults;

namespace Emr.Server.Tests;

public class FaultPlanTests
{
    /// <summary>What is no fault of its own or takes real time.</summary>
    private static readonly string[] NotDrawn =
        [nameof(Fault.NoAnswer), nameof(Fault.NoAnswerAfter), nameof(Fault.Refused), nameof(Fault.StepsGo)];

    [Fact]
    public void Every_fault_can_be_drawn()
    {
        var made = typeof(Fault)
            .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => method.ReturnType == typeof(Fault))
            .Select(method => method.Name);
        var drawn = FaultCatalogue
            .OfClusters.Concat(FaultCatalogue.OfCalls)
            .Select(entry => entry.Name.Split(' ')[0])
            .ToHashSet();

        Assert.Empty(made.Except(drawn).Except(NotDrawn));
    }

    public static TheoryData<string> ClusterFaults => [.. FaultCatalogue.OfClusters.Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(ClusterFaults))]
    public async Task Whatever_befalls_a_cluster_it_ends_or_can_be_seen_to_live(string name)
    {
        await using var bench = new Bench();
        bench.Emr.Faults.Next(FaultCatalogue.OfClusters.Single(entry => entry.Name == name).Fault);
        var id = await bench.LaunchAsync();
        await bench.StateAfterAsync(600, id);
        if (bench.Emr.Alive.Count > 0 && !bench.Emr.Clusters[0].IsProtected)
        {
            await bench.Client.TerminateJobFlowsAsync(new TerminateJobFlowsRequest { JobFlowIds = [id] });
        }

        var state = await bench.StateAfterAsync(60, id);

        var isOver = state == ClusterState.TERMINATED || state == ClusterState.TERMINATED_WITH_ERRORS;
        Assert.Equal(isOver, bench.Emr.Alive.Count == 0);
        Assert.True(isOver || name == nameof(Fault.NeverTerminates), $"'{state.Value}' after all that time.");
        var ends = (await bench.InstancesAsync(id)).Select(instance => instance.Status!.Timeline!.EndDateTime);
        Assert.Equal(isOver, ends.All(end => end is not null));
    }

    [Fact]
    public async Task A_lasting_fault_lasts_until_it_is_cleared()
    {
        await using var bench = new Bench();
        bench.Emr.Faults.Always(Fault.Throttled("ListClusters"), Fault.InternalError());
        for (var i = 0; i < 3; i++)
        {
            await Assert.ThrowsAsync<AmazonElasticMapReduceException>(() =>
                bench.Client.ListClustersAsync(new ListClustersRequest()));
        }

        var bad = await bench.LaunchAsync();
        bench.Emr.Faults.Clear();
        var good = await bench.LaunchAsync();
        await bench.Client.ListClustersAsync(new ListClustersRequest());

        Assert.Equal(ClusterState.TERMINATED_WITH_ERRORS, await bench.StateAfterAsync(60, bad));
        Assert.Equal(ClusterState.TERMINATED, await bench.StateAfterAsync(0, good));
    }
}
