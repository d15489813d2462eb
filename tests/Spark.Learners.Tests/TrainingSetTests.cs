namespace Spark.Learners.Tests;

public class TrainingSetTests
{
    private static readonly FeatureMatrix TwoRows = FeatureMatrix.FromColumns([[1, 2]]);

    public static TheoryData<Action, string> Refused() => new()
    {
        {
            () => TrainingSet.ForClassification(TwoRows, [0, 2], classCount: 2),
            "The label of row 2 is '2'. Classification takes the whole numbers 0 to 1."
        },
        {
            () => TrainingSet.ForRegression(TwoRows, [0, double.NaN]),
            "The label of row 2 is 'NaN'. Regression takes finite numbers."
        },
        {
            () => TrainingSet.ForRegression(TwoRows, [0, 1], weights: [1, -1]),
            "The weight of row 2 is '-1'. Weights are finite and not negative."
        },
        {
            () => TrainingSet.ForRegression(FeatureMatrix.FromColumns([[1, double.NaN]]), [0, 1]),
            "Feature 0 of row 2 is 'NaN'. Features are finite numbers: fill in or leave out such rows first."
        },
        {
            () => TrainingSet.ForRegression(TwoRows, [0, 1], arities: [2]),
            "Feature 0 of row 2 is '2', but the feature is categorical with the values 0 to 1."
        },
        {
            () => TrainingSet.ForRegression(FeatureMatrix.FromColumns([[]]), []),
            "The training set has 0 rows of 1 features. Learning needs at least one of each."
        },
        {
            () => TrainingSet.ForRegression(TwoRows, [0]),
            "There are 1 labels where 2 are expected."
        },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void Rows_that_cannot_be_learned_from_are_named(Action make, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(make).Message);

    [Theory]
    [InlineData("sqrt", 36, 6)]
    [InlineData("log2", 36, 6)]
    [InlineData("LOG2", 1, 1)]
    [InlineData("onethird", 10, 4)]
    [InlineData("1", 10, 1)]
    [InlineData("1.0", 10, 10)]
    [InlineData("0.25", 10, 3)]
    [InlineData("50", 10, 10)]
    public void Strategies_resolve_to_a_number_of_features(string strategy, int featureCount, int expected) =>
        Assert.Equal(expected, FeatureSubset.Resolve(strategy, featureCount, treeCount: 20, isClassification: true));

    [Theory]
    [InlineData(1, true, 36)]
    [InlineData(20, true, 6)]
    [InlineData(20, false, 12)]
    public void Auto_depends_on_trees_and_task(int treeCount, bool isClassification, int expected) =>
        Assert.Equal(expected, FeatureSubset.Resolve("auto", 36, treeCount, isClassification));

    [Theory]
    [InlineData("some")]
    [InlineData("0")]
    [InlineData("1.5")]
    public void Unknown_strategies_are_refused(string strategy) =>
        Assert.StartsWith(
            $"Feature subset strategy '{strategy}' is not known.",
            Assert.Throws<ArgumentException>(() => FeatureSubset.Resolve(strategy, 4, 5, true)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Rows_and_columns_make_the_same_matrix()
    {
        var matrix = FeatureMatrix.FromRows([1, 2, 3, 4, 5, 6], featureCount: 3);
        var copy = new double[6];
        matrix.CopyRows(0, 2, copy);

        Assert.Equal([1.0, 4.0], matrix.Column(0).ToArray());
        Assert.Equal([1, 2, 3, 4, 5, 6], copy);
        Assert.Equal([6.0], matrix.Rows([1]).Column(2).ToArray());
    }
}
