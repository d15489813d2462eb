using System.Text.Json;
using Spark.Learners.Random;
using Support;

namespace Spark.Learners.Tests.Golden;

public class GoldenSamplingTests
{
    private const int RowCount = 1500;

    [Fact]
    public void Sample_keeps_the_rows_that_Spark_keeps()
    {
        foreach (var draw in Expected("sample"))
        {
            var fraction = draw.GetProperty("fraction").GetDouble();
            var seed = draw.GetProperty("seed").GetInt64();
            var rows = draw.GetProperty("withReplacement").GetBoolean()
                ? [.. RowDraws.CountsWithReplacement(RowCount, fraction, seed)
                    .SelectMany((count, row) => Enumerable.Repeat(row, count))]
                : RowDraws.SampleWithoutReplacement(RowCount, fraction, seed);

            Assert.Equal(draw.GetProperty("size").GetInt32(), rows.Length);
            AssertStartsWith(draw.GetProperty("rows"), rows);
        }
    }

    [Fact]
    public void Folds_hold_the_rows_that_Spark_puts_there()
    {
        foreach (var draw in Expected("kFold"))
        {
            var k = draw.GetProperty("k").GetInt32();
            var folds = RowDraws.Folds(RowCount, k, draw.GetProperty("seed").GetInt64());
            for (var fold = 0; fold < k; fold++)
            {
                int[] rows = [.. Enumerable.Range(0, RowCount).Where(row => folds[row] == fold)];

                Assert.Equal(draw.GetProperty("sizes")[fold].GetInt32(), rows.Length);
                AssertStartsWith(draw.GetProperty("validationRows")[fold], rows);
            }
        }
    }

    [Fact]
    public void Random_split_of_rows_in_order_gives_Spark_s_parts()
    {
        var draws = Expected("randomSplit")
            .Where(draw => draw.GetProperty("frame").GetString() == "number").ToArray();
        Assert.NotEmpty(draws);
        foreach (var draw in draws)
        {
            double[] weights = [.. draw.GetProperty("weights").EnumerateArray().Select(weight => weight.GetDouble())];
            var parts = RowDraws.SplitParts(RowCount, weights, draw.GetProperty("seed").GetInt64());
            for (var part = 0; part < weights.Length; part++)
            {
                int[] rows = [.. Enumerable.Range(0, RowCount).Where(row => parts[row] == part)];

                Assert.Equal(draw.GetProperty("sizes")[part].GetInt32(), rows.Length);
                AssertStartsWith(draw.GetProperty("rows")[part], rows);
            }
        }
    }

    [Fact]
    public void Uniforms_and_normal_deviates_equal_Spark_s()
    {
        foreach (var (family, fill) in new (string, Action<double[], long>)[]
            {
                ("rand", (values, seed) => RowDraws.Uniform(values, seed)),
                ("randn", (values, seed) => RowDraws.Gaussian(values, seed)),
            })
        {
            foreach (var draw in Expected(family))
            {
                double[] expected = [.. draw.GetProperty("values").EnumerateArray().Select(value => value.GetDouble())];
                var actual = new double[expected.Length];
                fill(actual, draw.GetProperty("seed").GetInt64());

                Assert.Equal(expected, actual);
            }
        }
    }

    private static JsonElement.ArrayEnumerator Expected(string family)
    {
        Assert.SkipWhen(RepositoryFiles.Golden is null, GoldenCase.WhySkipped);
        var path = Path.Combine(RepositoryFiles.Golden!, "ml", "Sampling", "memberships", "expected.json");
        return JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty(family).EnumerateArray();
    }

    private static void AssertStartsWith(JsonElement expected, int[] rows)
    {
        int[] wanted = [.. expected.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Number)
            .Select(item => item.GetInt32())];
        Assert.Equal(wanted, rows[..wanted.Length]);
    }
}
