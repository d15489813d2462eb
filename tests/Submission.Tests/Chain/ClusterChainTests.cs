using System.Text.Json;
using Support;

namespace Submission.Tests.Chain;

/// <summary>One command, from a notebook to a model of a cluster; and two that fail.</summary>
[Trait("Category", "Jvm")]
[Trait("Category", "Cloud")]
public sealed class ClusterChainTests(ClusterChain chain) : IClassFixture<ClusterChain>
{
    [Fact]
    public async Task A_notebook_becomes_a_model_in_S3_and_nothing_is_left_running()
    {
        var ended = await chain.TrainAsync(ClusterChain.Rows);

        Assert.True(ended.ExitCode == 0, ended.Output + ended.Error);
        Assert.Empty(chain.Emr.Alive);
        Assert.Contains("  Winner      ", ended.Output, StringComparison.Ordinal);
        Assert.Matches(@"  Cost        \$\d+\.\d{3} \(EC2 ", ended.Output);
        var keys = await chain.KeysAsync("jobs/runs/");
        var summary = Assert.Single(
            keys, key => key.EndsWith("/outputs/model/metrics/summary.json", StringComparison.Ordinal));
        Assert.Contains(keys, key => key.Contains("/outputs/model/pipeline_best/stages/", StringComparison.Ordinal));
        Assert.DoesNotContain(keys, key => key.Contains("/temp/", StringComparison.Ordinal));
        var provenance = JsonDocument.Parse(await chain.TextAsync(summary)).RootElement.GetProperty("provenance");
        Assert.Equal("spark", provenance.GetProperty("engine").GetString());
        Assert.Equal("local[2]", provenance.GetProperty("master").GetString());
        var report = ClusterChain.ReportOf(ended);
        Assert.Contains("<b>succeeded</b>", report, StringComparison.Ordinal);
        Assert.Contains("Machines (EC2)", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_script_cannot_do_is_named_and_nothing_is_left_running()
    {
        var ended = await chain.TrainAsync(ClusterChain.Rows, "--label-col", "no_such_column");

        Assert.True(ended.ExitCode == 1, ended.Output + ended.Error);
        Assert.Empty(chain.Emr.Alive);
        Assert.Contains("no_such_column", ended.Error, StringComparison.Ordinal);
        Assert.Contains("no_such_column", ClusterChain.ReportOf(ended), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_input_is_named_before_anything_is_launched()
    {
        var launched = chain.Emr.Clusters.Count;

        var ended = await chain.TrainAsync("s3://team/in/no-such.csv");

        Assert.True(ended.ExitCode == 3, ended.Output + ended.Error);
        Assert.Contains("Nothing was launched.", ended.Error, StringComparison.Ordinal);
        Assert.Contains("s3://team/in/no-such.csv", ended.Error, StringComparison.Ordinal);
        Assert.Equal(launched, chain.Emr.Clusters.Count);
    }
}
