using Microsoft.Spark.ML.Preparation;
using Microsoft.Spark.Sql;

namespace Spark.Embedded.Tests.ML.Preparation;

public class TrainingTableTests
{
    private readonly SparkSession _spark = MLSessions.New();

    [Fact]
    public void Numeric_columns_become_features_and_the_rest_is_named()
    {
        var table = TrainingTable.Prepare(
            Rows("(1, 2.5D, 'x', 'yes'), (2, 3.5D, 'z', 'no')", "a, b, note, y"),
            "y",
            "yes"
        );

        Assert.Equal(["a", "b"], table.Features);
        Assert.Equal(["note"], table.LeftOut);
        Assert.Equal(["row_number", "a", "b", "label"], table.Frame.Columns());
        Assert.Equal([1.0, 0.0], Labels(table));
    }

    [Fact]
    public void A_feature_named_label_keeps_its_name()
    {
        var table = TrainingTable.Prepare(Rows("(1, 0), (2, 1)", "label, y"), "y");

        Assert.Equal("_label", table.LabelColumn);
        Assert.Equal(["row_number", "label", "_label"], table.Frame.Columns());
    }

    [Theory]
    [InlineData("true", "false")]
    [InlineData("1", "0")]
    [InlineData("1.0D", "0.0D")]
    public void Zero_and_one_of_any_type_need_no_positive_class(string one, string zero)
    {
        var table = TrainingTable.Prepare(Rows($"(1, {one}), (2, {zero})", "a, y"), "y");

        Assert.Equal([1.0, 0.0], Labels(table));
    }

    [Fact]
    public void Three_values_ask_for_the_one_that_counts() =>
        Complains(
            "Column 'y' has 3 values: '0', '1', '2'. A binary label has 0 and 1. "
                + "Name the value that counts as 1 with --positive-class.",
            "(1, 0), (2, 1), (3, 2)",
            "a, y",
            string.Empty
        );

    [Fact]
    public void A_positive_class_that_no_row_has_lists_those_that_exist() =>
        Complains(
            "No row of column 'y' has the value 'maybe'. It has 2 values: 'no', 'yes'. "
                + "Name one of them with --positive-class.",
            "(1, 'no'), (2, 'yes')",
            "a, y",
            "maybe"
        );

    [Fact]
    public void A_single_value_cannot_be_learned() =>
        Complains(
            "Every row of 'y' has the value '0'. A classifier needs rows of another class too.",
            "(1, 0), (2, 0)",
            "a, y",
            string.Empty
        );

    [Fact]
    public void A_label_of_nulls_alone_is_no_label() =>
        Complains(
            "Column 'y' holds no label at all: the table is empty, or every row has a null there.",
            "(1, CAST(NULL AS INT)), (2, NULL)",
            "a, y",
            string.Empty
        );

    [Fact]
    public void Text_alone_makes_no_features() =>
        Complains(
            "The table has no numeric column beside the label 'y'. It has 'a', 'y'; features must be numbers.",
            "('p', 0), ('q', 1)",
            "a, y",
            string.Empty
        );

    [Fact]
    public void Nulls_and_NaN_are_counted_by_column() =>
        Complains(
            "3 rows have a null or NaN in the label or a feature: 'b' (2), 'a' (1), 'y' (1). "
                + "Repair the data, or leave these rows out with --handle-invalid skip.",
            "(1.0D, 1.0D, 0), (NULL, double('NaN'), 1), (2.0D, NULL, 1), (3.0D, 2.0D, NULL)",
            "a, b, y",
            string.Empty
        );

    [Fact]
    public void Skipped_rows_are_left_out_and_counted()
    {
        var table = TrainingTable.Prepare(
            Rows("(1.0D, 0), (NULL, 1), (2.0D, 1), (double('NaN'), 0)", "a, y"),
            "y",
            handleInvalid: "skip"
        );

        Assert.Equal(2, table.SkippedRows);
        Assert.Equal([0.0, 1.0], Labels(table));
    }

    [Fact]
    public void A_missing_label_column_lists_the_columns_there_are()
    {
        var problem = Assert.Throws<AnalysisException>(() => TrainingTable.Prepare(Rows("(1, 0)", "a, y"), "z"));

        Assert.Contains("`z` cannot be resolved", problem.Message, StringComparison.Ordinal);
        Assert.Contains("`a`", problem.Message, StringComparison.Ordinal);
    }

    private DataFrame Rows(string values, string columns) =>
        _spark.Sql($"SELECT * FROM VALUES {values} AS t({columns})");

    private static double[] Labels(TrainingTable table) =>
        table.Frame.Collect().Select(row => row.GetAs<double>(table.LabelColumn)).ToArray();

    private void Complains(string message, string values, string columns, string positiveClass)
    {
        var problem = Assert.Throws<ArgumentException>(() =>
            TrainingTable.Prepare(Rows(values, columns), "y", positiveClass)
        );

        Assert.Equal(message, problem.Message);
    }
}
