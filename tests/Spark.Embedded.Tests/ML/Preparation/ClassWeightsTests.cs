using Microsoft.Spark.ML.Preparation;
using Microsoft.Spark.Sql;

namespace Spark.Embedded.Tests.ML.Preparation;

public class ClassWeightsTests
{
    private readonly SparkSession _spark = MLSessions.New();

    [Fact]
    public void Both_classes_weigh_the_same_in_all()
    {
        var frame = Labels(0, 0, 0, 1);
        var weights = ClassWeights.Balanced(frame, "label");

        Assert.Equal((4 / 6.0, 2.0), (weights.Negative, weights.Positive));
        Assert.Equal("0.0: 0.6667, 1.0: 2", weights.ToString());
        var added = weights.AddTo(frame).Collect().Select(row => row.GetAs<double>("weight"));
        Assert.Equal([4 / 6.0, 4 / 6.0, 4 / 6.0, 2.0], added);
    }

    [Fact]
    public void A_part_with_one_class_says_which_and_what_to_do()
    {
        var problem = Assert.Throws<ArgumentException>(() =>
            ClassWeights.RequireBothClasses(Labels(1, 1), "label", "validation")
        );

        Assert.Equal(
            "All 2 rows of the validation part have the label 1. Both classes are needed: give more data, "
                + "another --seed, or larger parts.",
            problem.Message
        );
    }

    [Fact]
    public void A_part_without_rows_says_so()
    {
        var problem = Assert.Throws<ArgumentException>(() =>
            ClassWeights.RequireBothClasses(Labels(1).Filter("label = 0"), "label", "test")
        );

        Assert.Equal(
            "The test part has no rows. Give more data, or change --test-frac and --val-frac.",
            problem.Message
        );
    }

    private DataFrame Labels(params int[] values) =>
        _spark.Sql($"SELECT * FROM VALUES {string.Join(", ", values.Select(value => $"({value}.0D)"))} AS t(label)");
}
