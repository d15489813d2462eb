using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Param;

namespace Spark.Tests.ML.Param;

public class ParamsTests
{
    [Fact]
    public void Setters_chain_and_getters_answer()
    {
        var forest = new RandomForestClassifier().SetNumTrees(7).SetMaxDepth(3).SetImpurity("entropy").SetSeed(11);

        Assert.Equal(7, forest.GetNumTrees());
        Assert.Equal(3, forest.GetMaxDepth());
        Assert.Equal("entropy", forest.GetImpurity());
        Assert.Equal(11, forest.GetSeed());
        Assert.Equal(32, forest.GetMaxBins());
    }

    [Fact]
    public void Explanation_shows_default_and_current_value()
    {
        var forest = new RandomForestClassifier().SetNumTrees(7);

        Assert.Equal(
            "numTrees: Number of trees; default 20. (default: 20, current: 7)",
            forest.ExplainParam(forest.NumTrees)
        );
        Assert.EndsWith("(undefined)", forest.ExplainParam(forest.WeightCol), StringComparison.Ordinal);
        Assert.Equal(22, forest.ExplainParams().Split('\n').Length);
    }

    [Fact]
    public void Copy_keeps_uid_and_values_and_goes_its_own_way()
    {
        var forest = new RandomForestClassifier().SetNumTrees(7);

        var copy = forest.Copy(new ParamMap().Put(forest.MaxDepth, 9));
        copy.SetNumTrees(8);

        Assert.Equal(forest.Uid(), copy.Uid());
        Assert.Equal((7, 5), (forest.GetNumTrees(), forest.GetMaxDepth()));
        Assert.Equal((8, 9), (copy.GetNumTrees(), copy.GetMaxDepth()));
    }

    [Fact]
    public void Cleared_param_has_its_default_again()
    {
        var forest = new RandomForestClassifier().SetNumTrees(7);

        forest.Clear(forest.NumTrees);

        Assert.False(forest.IsSet(forest.NumTrees));
        Assert.Equal(20, forest.GetNumTrees());
    }

    [Fact]
    public void Unknown_param_lists_those_there_are()
    {
        var indexer = new VectorAssembler("asm_1");

        var thrown = Assert.Throws<ArgumentException>(() => indexer.GetParam("inputs"));

        Assert.StartsWith(
            "'asm_1' has no param 'inputs'. It has 'handleInvalid', 'inputCols', 'outputCol'.",
            thrown.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Param_of_another_stage_is_refused()
    {
        var (first, second) = (new RandomForestClassifier("rf_1"), new RandomForestClassifier("rf_2"));

        var thrown = Assert.Throws<ArgumentException>(() => first.Set(second.MaxDepth, 3));

        Assert.StartsWith(
            "Param 'rf_2__maxDepth' belongs to another stage than 'rf_1'.",
            thrown.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("maxDepth", 31, "Param 'maxDepth' of 'rf_1' is '31'. Allowed: a whole number from 0 to 30.")]
    [InlineData(
        "subsamplingRate",
        0.0,
        "Param 'subsamplingRate' of 'rf_1' is '0.0'. Allowed: a number above 0 and up to 1."
    )]
    [InlineData(
        "impurity",
        "variance",
        "Param 'impurity' of 'rf_1' is 'variance'. Allowed: 'gini', 'entropy' in any case."
    )]
    [InlineData(
        "minWeightFractionPerNode",
        0.5,
        "Param 'minWeightFractionPerNode' of 'rf_1' is '0.5'. Allowed: a number from 0 to less than 0.5."
    )]
    public void Value_out_of_range_is_named_with_what_is_allowed(string name, object value, string message)
    {
        var forest = new RandomForestClassifier("rf_1");

        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => forest.Set(forest.GetParam(name), value));

        Assert.StartsWith(message, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("auto", true)]
    [InlineData("SQRT", true)]
    [InlineData("3", true)]
    [InlineData("0.5", true)]
    [InlineData("1.0", true)]
    [InlineData("0", false)]
    [InlineData("1.5", false)]
    [InlineData("half", false)]
    public void Feature_subset_is_a_word_a_count_or_a_fraction(string value, bool isTaken)
    {
        var thrown = Record.Exception(() => new RandomForestClassifier().SetFeatureSubsetStrategy(value));

        Assert.Equal(isTaken, thrown is null);
    }
}
