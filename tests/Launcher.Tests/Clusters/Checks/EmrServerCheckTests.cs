using Emr.Server;
using Launcher.Clusters.Checks;
using Launcher.Clusters.Checks.Machines;
using Launcher.Clusters.Requests;

namespace Launcher.Tests.Clusters.Checks;

/// <summary>Checks that ask EMR, over the wire.</summary>
public class EmrServerCheckTests
{
    [Fact]
    public async Task Release_types_and_clusters_are_read_page_by_page()
    {
        var bench = new CheckBench();
        await using var emr = EmrServer.Start(
            bench.Clock, new EmrServerOptions { EnforcesQuotas = false, PageSize = 1, Region = "us-east-1" });
        using var client = emr.CreateClient();
        await client.RunJobFlowAsync(bench.Plan().Request);
        var overdue = bench.Plan().Request;
        overdue.Name = "late~0123abcd";
        overdue.Tags!.Find(tag => tag.Key == LaunchRequest.DeadlineTag)!.Value = "2026-11-25T09:00:00Z";
        await client.RunJobFlowAsync(overdue);
        var services = bench.Services;
        var subject = new CheckSubject(
            bench.Plan(),
            null,
            services with { Cluster = services.Cluster with { EmrClient = new(client) } });

        var results = await new CheckRun(subject, CheckRun.UsualLimit).ExecuteAsync(
            [new ReleaseCheck(), new ActiveClustersCheck(), new OrphansCheck()], CancellationToken.None);

        Assert.Equal(
            [
                "'emr-7.13.0' has Spark 3.5.6 and runs on the types.",
                "2 clusters are active, and the account may have 64.",
            ],
            results.Take(2).Select(result => result.Finding.Sentence));
        Assert.Equal(CheckMark.Warning, results[2].Mark);
        Assert.StartsWith("'late~0123abcd' ('j-", results[2].Finding.Sentence, StringComparison.Ordinal);
    }
}
