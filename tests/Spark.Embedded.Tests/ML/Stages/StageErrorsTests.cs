using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.Sql;

namespace Spark.Embedded.Tests.ML.Stages;

/// <summary>What users read when a stage does not fit the frame; nothing is computed before.</summary>
public class StageErrorsTests
{
    private readonly SparkSession _spark = MLSessions.New();

    [Fact]
    public void Missing_column_lists_the_columns_and_the_closest_one()
    {
        var thrown = Assert.Throws<AnalysisException>(() =>
            new VectorAssembler().SetInputCols("x1", "X3").SetOutputCol("f").Transform(Rows.Points(_spark))
        );

        Assert.Equal(
            "Column 'X3' does not exist. The frame has 'x1', 'x2', 'label', 'w'. Did you mean 'x1'?",
            thrown.Message
        );
    }

    [Fact]
    public void Text_column_points_to_the_indexer()
    {
        var frame = Rows.Of(_spark, ("soil", new[] { "red", "grey" }));

        var thrown = Assert.Throws<AnalysisException>(() =>
            new VectorAssembler().SetInputCols("soil").SetOutputCol("f").Transform(frame)
        );

        Assert.Equal(
            "Column 'soil' is of type 'string', but 'VectorAssembler' takes numbers, booleans and vectors. Index "
                + "texts with "
                + "'StringIndexer' first, or leave the column out.",
            thrown.Message
        );
    }

    [Fact]
    public void Features_that_are_no_vectors_point_to_the_assembler()
    {
        var thrown = Assert.Throws<AnalysisException>(() =>
            new RandomForestClassifier().SetFeaturesCol("x1").Fit(Rows.Points(_spark))
        );

        Assert.Equal(
            "The features column 'x1' is of type 'double', but vectors are expected. Put columns side by side with "
                + "'VectorAssembler' first.",
            thrown.Message
        );
    }

    [Fact]
    public void Output_column_that_exists_is_refused()
    {
        var thrown = Assert.Throws<AnalysisException>(() =>
            new VectorAssembler().SetInputCols("x1").SetOutputCol("label").Transform(Rows.Points(_spark))
        );

        Assert.Equal(
            "Column 'label' exists already. Drop it, or choose another output column for this stage.",
            thrown.Message
        );
    }

    [Fact]
    public void Assembler_without_inputs_says_what_to_call()
    {
        var thrown = Assert.Throws<InvalidOperationException>(() =>
            new VectorAssembler("asm_1").SetOutputCol("f").Transform(Rows.Points(_spark))
        );

        Assert.Equal("'asm_1' has no input columns. Call 'SetInputCols' first.", thrown.Message);
    }
}
