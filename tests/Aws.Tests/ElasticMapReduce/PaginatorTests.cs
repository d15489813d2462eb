using Amazon.ElasticMapReduce.Model;

namespace Aws.Tests.ElasticMapReduce;

public class PaginatorTests
{
    [Fact]
    public async Task All_pages_are_read_and_an_empty_one_does_not_end_them()
    {
        var http = new ScriptedHttp()
            .Answer("""{"Clusters":[{"Id":"j-1"},{"Id":"j-2"}],"Marker":"a"}""")
            .Answer("""{"Clusters":[],"Marker":"b"}""")
            .Answer("""{"Marker":"c"}""")
            .Answer("""{"Clusters":[{"Id":"j-3"}]}""");

        var ids = new List<string?>();
        await foreach (var cluster in Clients.Emr(http).Paginators.ListClusters(new ListClustersRequest()).Clusters)
        {
            ids.Add(cluster.Id);
        }

        Assert.Equal(["j-1", "j-2", "j-3"], ids);
        Assert.Equal(["{}", """{"Marker":"a"}""", """{"Marker":"b"}""", """{"Marker":"c"}"""],
            http.Sent.Select(sent => sent.Body));
    }

    [Fact]
    public async Task Pages_can_be_read_once()
    {
        var http = new ScriptedHttp().Answer("""{"Steps":[]}""");
        var pages = Clients.Emr(http).Paginators.ListSteps(new ListStepsRequest { ClusterId = "j-1" });
        await Count(pages.Steps);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Count(pages.Responses));
    }

    [Fact]
    public async Task Release_labels_page_by_a_token_of_another_name()
    {
        var http = new ScriptedHttp()
            .Answer("""{"ReleaseLabels":["emr-7.13.0"],"NextToken":"t"}""")
            .Answer("""{"ReleaseLabels":["emr-7.12.0"]}""");

        var labels = Clients.Emr(http).Paginators.ListReleaseLabels(new ListReleaseLabelsRequest()).ReleaseLabels;

        Assert.Equal(2, await Count(labels));
        Assert.Equal("""{"NextToken":"t"}""", http.Sent[1].Body);
    }

    private static async Task<int> Count<T>(IAsyncEnumerable<T> items)
    {
        var count = 0;
        await foreach (var _ in items)
        {
            count++;
        }

        return count;
    }
}
