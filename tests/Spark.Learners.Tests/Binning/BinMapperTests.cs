namespace Spark.Learners.Tests.Binning;

public class BinMapperTests
{
    [Theory]
    [InlineData(2, 5, "Ordered", 5)]
    [InlineData(3, 5, "Unordered", 15)]
    [InlineData(3, 6, "Ordered", 6)]
    public void More_than_two_classes_try_all_subsets_of_few_categories(
        int classCount, int arity, string kind, int binCount)
    {
        var set = SeededRows.Classification(100, featureCount: 2, classCount, seed: 1, arities: [arity, 0]);

        var bins = set.Bins(maxBins: 32, seed: 0, classCount).Features[0];

        Assert.Equal((kind, binCount), (bins.Kind.ToString(), bins.BinCount));
    }

    [Fact]
    public void Too_many_categories_name_the_feature_and_the_way_out()
    {
        var set = SeededRows.Classification(100, featureCount: 2, classCount: 2, seed: 1, arities: [40, 0]);

        var failure = Assert.Throws<ArgumentException>(() => set.Bins(maxBins: 32, seed: 0, classCount: 2));

        Assert.Equal(
            "Feature 0 has 40 categories, but there are at most 32 bins (maxBins, or the number of rows). "
                + "Raise maxBins or leave the feature out.",
            failure.Message);
    }

    [Fact]
    public void Bins_are_made_once_for_a_maximum_whatever_the_seed_while_no_rows_are_sampled()
    {
        var set = SeededRows.Classification(100, featureCount: 2, classCount: 2, seed: 1);

        Assert.Same(set.Bins(16, seed: 1, classCount: 2), set.Bins(16, seed: 2, classCount: 0));
        Assert.NotSame(set.Bins(16, seed: 1, classCount: 2), set.Bins(17, seed: 1, classCount: 2));
    }

    [Fact]
    public void More_than_256_bins_are_kept_in_two_bytes()
    {
        var set = SeededRows.Classification(600, featureCount: 1 + 1, classCount: 2, seed: 3);

        var bins = set.Bins(maxBins: 600, seed: 0, classCount: 2);

        Assert.Null(bins.Narrow);
        for (var row = 0; row < set.RowCount; row++)
        {
            Assert.Equal(bins.Features[0].CodeOf(set.Features.Column(0)[row]), bins.CodeAt(row, 0));
        }
    }
}
