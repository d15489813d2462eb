using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Param;
using Microsoft.Spark.ML.Tuning;
using Spark.Display.Searches;
using Spark.Tests.Display.Frames;
using Support;

namespace Spark.Tests.Display.Searches;

public class SearchTableTests
{
    [Fact]
    public void Combinations_are_ranked_by_the_metric_that_chose() => Snapshot.Match(SearchTable.Text(Search(3)));

    [Fact]
    public void Long_searches_show_the_twenty_best()
    {
        var html = SearchTable.Html(Search(30));

        Assert.Contains(">20 of 30 combinations shown, best areaUnderPR first<", html, StringComparison.Ordinal);
        Assert.Equal(20, html.Split("<tr><td").Length - 1);
    }

    [Fact]
    public void Summary_names_the_best() => Assert.StartsWith(
        "3 combinations, best GBT (maxDepth=7): areaUnderPR 0.5200",
        SearchTable.Summary(Search(3)),
        StringComparison.Ordinal);

    private static GridSearchResult Search(int count)
    {
        var forest = new RandomForestClassifier();
        var boosting = new GBTClassifier();
        var trials = Enumerable.Range(0, count).Select(i =>
        {
            var isForest = i % 2 == 0;
            var map = isForest
                ? new ParamMap().Put(forest.NumTrees, 10 + i).Put(forest.MaxDepth, 5)
                : new ParamMap().Put(boosting.MaxDepth, 6 + i % 20);
            var metrics = new Dictionary<string, double>
            {
                ["areaUnderPR"] = 0.5 + i * (isForest ? 0.005 : 0.02),
                ["f1"] = 0.25,
            };
            return new GridTrial(i, isForest ? "RandomForest" : "GBT", map, metrics, "areaUnderPR", 0, false);
        });
        var frame = CountingEngine.Start().Session.CreateDataFrame([1]);
        return new GridSearchResult([], trials.ToArray(), [], frame, isLargerBetter: true);
    }
}
