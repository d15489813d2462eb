using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;

namespace Emr.Server.Tests;

public class PagingTests
{
    [Fact]
    public async Task Two_hundred_clusters_come_newest_first_in_pages_of_fifty()
    {
        await using var bench = new Bench();
        var ids = new List<string>();
        for (var i = 0; i < 210; i++)
        {
            ids.Add(await bench.LaunchAsync(Bench.Launch($"run~{i}")));
        }

        var pages = new List<ListClustersResponse>();
        await foreach (var page in bench.Client.Paginators.ListClusters(new ListClustersRequest()).Responses)
        {
            pages.Add(page);
        }

        Assert.Equal([50, 50, 50, 50, 10], pages.Select(page => page.Clusters!.Count));
        ids.Reverse();
        Assert.Equal(ids, pages.SelectMany(page => page.Clusters!).Select(cluster => cluster.Id));
    }

    [Fact]
    public async Task Clusters_can_be_asked_for_by_state_and_time()
    {
        await using var bench = new Bench();
        var old = await bench.LaunchAsync();
        await bench.StateAfterAsync(60, old);
        var young = await bench.LaunchAsync();

        var alive = await bench.Client.ListClustersAsync(
            new ListClustersRequest { ClusterStates = [ClusterState.STARTING, ClusterState.RUNNING] });
        var recent = await bench.Client.ListClustersAsync(
            new ListClustersRequest { CreatedAfter = Bench.Noon.UtcDateTime.AddMinutes(30) });
        var before = await bench.Client.ListClustersAsync(
            new ListClustersRequest { CreatedBefore = Bench.Noon.UtcDateTime.AddMinutes(30) });

        Assert.Equal(young, Assert.Single(alive.Clusters!).Id);
        Assert.Equal(young, Assert.Single(recent.Clusters!).Id);
        Assert.Equal(old, Assert.Single(before.Clusters!).Id);
    }
}
