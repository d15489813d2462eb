using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.Sql;

namespace Spark.Embedded.Tests.ML.Maps;

/// <summary>Null, NaN and unseen values under each setting of handleInvalid.</summary>
public class InvalidValuesTests
{
    private readonly SparkSession _spark = MLSessions.New();

    [Fact]
    public void Assembler_counts_missing_values_and_names_the_ways_out()
    {
        var thrown = Assert.Throws<EngineException>(() => Rows.Texts(Assembled("error"), "f"));

        Assert.Equal(
            "Column 'b' is null or NaN in 2 of 3 rows, first in row 2. Fill these values in (for example with "
                + "'Imputer'), or set "
                + "'handleInvalid' of the 'VectorAssembler' to 'skip' to leave the rows out, or to 'keep' to pass "
                + "NaN on.",
            thrown.Message
        );
    }

    [Fact]
    public void Assembler_skips_rows_with_missing_values() =>
        Assert.Equal(["[1.0,5.0]"], Rows.Texts(Assembled("skip"), "f"));

    [Fact]
    public void Assembler_keeps_missing_values_as_nan() =>
        Assert.Equal(["[1.0,5.0]", "[2.0,NaN]", "[3.0,NaN]"], Rows.Texts(Assembled("keep"), "f"));

    [Fact]
    public void Columns_beside_stay_in_line_when_rows_are_skipped() =>
        Assert.Equal([1.0], Rows.Doubles(Assembled("skip"), "a"));

    [Fact]
    public void Indexer_names_an_unseen_value()
    {
        var thrown = Assert.Throws<EngineException>(() => Rows.Doubles(Indexed("error"), "ix"));

        Assert.Equal(
            "Column 'c' has values that 'strIdx_1' was not fitted on, such as 'blue', in 2 of 3 rows, first in row "
                + "2. Set "
                + "'handleInvalid' to 'skip' to leave these rows out, or to 'keep' to give them an index of their own.",
            thrown.Message
        );
    }

    [Fact]
    public void Indexer_skips_unseen_values() => Assert.Equal([1.0], Rows.Doubles(Indexed("skip"), "ix"));

    [Fact]
    public void Indexer_gives_unseen_values_the_last_index() =>
        Assert.Equal([1.0, 2.0, 2.0], Rows.Doubles(Indexed("keep"), "ix"));

    [Fact]
    public void Bucketizer_refuses_numbers_outside_the_borders()
    {
        var frame = new Bucketizer()
            .SetInputCol("x1")
            .SetOutputCol("b")
            .SetSplits(0, 1, 2)
            .Transform(Rows.Points(_spark, 4));

        var thrown = Assert.Throws<EngineException>(() => Rows.Doubles(frame, "b"));

        Assert.Contains(
            "rows, first in row 1. Add negative and positive infinity to 'splits' to take all numbers.",
            thrown.Message,
            StringComparison.Ordinal
        );
    }

    private DataFrame Assembled(string handleInvalid) =>
        new VectorAssembler()
            .SetInputCols("a", "b")
            .SetOutputCol("f")
            .SetHandleInvalid(handleInvalid)
            .Transform(Rows.Of(_spark, ("a", new[] { 1.0, 2, 3 }), ("b", new double?[] { 5, null, double.NaN })));

    private DataFrame Indexed(string handleInvalid) =>
        new StringIndexer("strIdx_1")
            .SetInputCol("c")
            .SetOutputCol("ix")
            .SetHandleInvalid(handleInvalid)
            .Fit(Rows.Of(_spark, ("c", new[] { "red", "red", "grey" })))
            .Transform(Rows.Of(_spark, ("c", new[] { "grey", "blue", null })));
}
