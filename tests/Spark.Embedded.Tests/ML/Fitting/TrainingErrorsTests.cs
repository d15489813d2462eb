using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql;

namespace Spark.Embedded.Tests.ML.Fitting;

/// <summary>What users read when their rows cannot be learned from.</summary>
public class TrainingErrorsTests
{
    private readonly SparkSession _spark = MLSessions.New();

    [Fact]
    public void Three_labels_for_boosting_name_them_and_the_way_out() =>
        AssertFails(
            new GBTClassifier("gbtc_1"),
            Labelled([0, 1, 2, 1]),
            "Label column 'label' holds '0.0, 1.0, 2.0', but 'GBTClassifier' takes the labels 0 and 1. Map the "
                + "labels to 0 and 1, "
                + "or use 'RandomForestClassifier' for more classes."
        );

    [Fact]
    public void Labels_that_are_missing_are_counted() =>
        AssertFails(
            new RandomForestClassifier(),
            Labelled([0, null, double.NaN, 1]),
            "Label column 'label' is null, NaN or infinite in 2 of 4 rows, first in row 2. Leave these rows out, for "
                + "example with "
                + "'df.Na().Drop(\"any\", new[] { \"label\" })'."
        );

    [Fact]
    public void Labels_that_are_no_classes_are_counted() =>
        AssertFails(
            new DecisionTreeClassifier(),
            Labelled([0, 1.5, 1, -1]),
            "Label column 'label' is no class (such as '1.5') in 2 of 4 rows, first in row 2. Classes are the whole "
                + "numbers from 0 "
                + "to 1: index the labels with 'StringIndexer', or use a regressor."
        );

    [Fact]
    public void Numbers_too_large_for_classes_point_to_regression() =>
        AssertFails(
            new DecisionTreeClassifier(),
            Labelled([0, 1, 250]),
            "Label column 'label' goes up to '250.0', which would be 251 classes; at most 100 are taken from plain "
                + "numbers. Index "
                + "the labels with 'StringIndexer', or use a regressor."
        );

    [Fact]
    public void Frame_without_rows_says_so() =>
        AssertFails(
            new RandomForestClassifier("rfc_1"),
            Labelled([]),
            "The frame has no rows, so 'rfc_1' has nothing to learn from. Check the filters before it."
        );

    [Fact]
    public void Features_that_are_not_finite_name_the_component() =>
        AssertFails(
            new RandomForestClassifier(),
            new VectorAssembler()
                .SetInputCols("a", "b")
                .SetOutputCol("features")
                .SetHandleInvalid("keep")
                .Transform(
                    Rows.Of(
                        _spark,
                        ("a", new double?[] { 1, 2, 3 }),
                        ("b", new double?[] { 1, null, 3 }),
                        ("label", new[] { 0.0, 1, 0 })
                    )
                ),
            "Features column 'features' holds NaN or infinity (first in 'b') in 1 of 3 rows, first in row 2. Set "
                + "'handleInvalid' of "
                + "the 'VectorAssembler' to 'skip', or fill in the values with 'Imputer'."
        );

    [Fact]
    public void Fewer_bins_than_categories_say_how_many_are_needed()
    {
        var texts = Enumerable.Range(0, 40).Select(i => $"k{i % 10}").ToArray();
        var frame = Rows.Of(_spark, ("c", texts), ("label", texts.Select((_, i) => (double)(i % 2)).ToArray()));
        var indexed = new StringIndexer().SetInputCol("c").SetOutputCol("ix").Fit(frame).Transform(frame);
        var assembled = new VectorAssembler().SetInputCols("ix").SetOutputCol("features").Transform(indexed);

        AssertFails(
            new DecisionTreeClassifier("dtc_1").SetMaxBins(4),
            assembled,
            "Feature 0 has 10 categories, but 'maxBins' of 'dtc_1' is '4'. Set 'maxBins' to 10 or more, or leave the "
                + "feature out."
        );
    }

    [Fact]
    public void Thresholds_need_one_number_for_each_class() =>
        AssertFails(
            new DecisionTreeClassifier("dtc_1").SetThresholds(0.5, 0.5, 0.5),
            Labelled([0, 1, 1]),
            "'thresholds' of 'dtc_1' has 3 numbers, but the labels have 2 classes. Give one for each class."
        );

    [Fact]
    public void Negative_weights_are_counted() =>
        AssertFails(
            new DecisionTreeClassifier().SetWeightCol("w"),
            Labelled([0, 1, 1]).WithColumn("w", Microsoft.Spark.Sql.Functions.Lit(-1.0)),
            "Weight column 'w' is null, negative or not finite in 3 of 3 rows, first in row 1. Weights are numbers "
                + "of 0 or more."
        );

    private DataFrame Labelled(double?[] labels) =>
        Rows.Of(
            _spark,
            ("label", labels),
            ("features", labels.Select((_, i) => (Vector?)Vectors.Dense(i, -i)).ToArray())
        );

    private static void AssertFails(Estimator estimator, DataFrame frame, string message)
    {
        var thrown = Assert.Throws<EngineException>(() => estimator.FitAny(frame, null, CancellationToken.None));

        Assert.Equal(message, thrown.Message);
    }
}
