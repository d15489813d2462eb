using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Spark.Learners.Forests;
using Spark.Learners.Prediction;
using Support;

namespace Spark.Learners.Tests.Golden;

/// <summary>
/// Rows of which many weigh nothing, so that whole nodes do, on few bins. Expected are checksums of the debug strings
/// (without their first line) of Spark 3.5.6 on one partition.
/// </summary>
public class ZeroWeightTests
{
    private static string Folder => RepositoryFiles.Path("tests", "Spark.Learners.Tests", "Golden", "ZeroWeights");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Nodes_without_weight_split_as_in_Spark(int file)
    {
        var rows = File.ReadLines(Path.Combine(Folder, $"{file}.csv")).Skip(1)
            .Select(line => Array.ConvertAll(line.Split(','), cell => double.Parse(cell, CultureInfo.InvariantCulture)))
            .ToArray();
        var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "expected.json"))).RootElement;

        foreach (var bins in new[] { 3, 4, 5, 32 })
        {
            foreach (var estimator in new[] { "dtc", "dtr", "rfc" })
            {
                var text = DebugText.Of(Fit(estimator, rows, bins)).TrimEnd();
                var sha = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

                Assert.Equal(expected.GetProperty($"{file} {estimator} {bins}").GetString(), sha);
            }
        }
    }

    private static TreeEnsemble Fit(string estimator, double[][] rows, int bins)
    {
        double[] Column(int column) => Array.ConvertAll(rows, row => row[column]);
        var features = FeatureMatrix.FromColumns([Column(0), Column(1), Column(2)]);
        var weights = Column(5);
        var classes = TrainingSet.ForClassification(features, Column(3), classCount: 2, weights);
        var tree = new TreeOptions { MaxDepth = 6, MaxBins = bins, Seed = 1 };
        return estimator switch
        {
            "dtc" => DecisionTreeLearner.Fit(classes, tree),
            "dtr" => DecisionTreeLearner.Fit(TrainingSet.ForRegression(features, Column(4), weights), tree),
            _ => ForestLearner.Fit(
                classes, new ForestOptions { MaxDepth = 5, MaxBins = bins, NumTrees = 3, Seed = 3 }),
        };
    }
}
