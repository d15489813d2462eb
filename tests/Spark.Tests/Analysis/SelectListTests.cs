using Microsoft.Spark.Sql;

namespace Spark.Tests.Analysis;

public class SelectListTests
{
    private readonly SparkSession _session = LocalEngine.Session();

    [Fact]
    public void Later_items_use_earlier_ones_by_alias() => Assert.Equal(
        ["a", "b", "(lateralAliasReference(b) * 2)"],
        _session.Sql("SELECT id + 1 AS a, a + 1 AS b, b * 2 FROM range(2)").Columns());

    [Theory]
    [InlineData("SELECT 1 AS a, 2 AS a, a + 1", "AMBIGUOUS_LATERAL_COLUMN_ALIAS")]
    [InlineData(
        "SELECT id AS a, row_number() OVER (ORDER BY a) FROM range(2)",
        "UNSUPPORTED_FEATURE.LATERAL_COLUMN_ALIAS_IN_WINDOW")]
    [InlineData(
        "SELECT id AS a, sum(a) FROM range(2) GROUP BY id",
        "UNSUPPORTED_FEATURE.LATERAL_COLUMN_ALIAS_IN_AGGREGATE_FUNC")]
    [InlineData("SELECT id FROM range(2) ORDER BY row_number() OVER (ORDER BY id)", "UNSUPPORTED_EXPR_FOR_OPERATOR")]
    [InlineData("WITH t AS (SELECT 1), t AS (SELECT 2) SELECT * FROM t", "_LEGACY_ERROR_TEMP_0038")]
    [InlineData("SELECT sum(id) FROM range(2) GROUP BY CUBE (id, ())", "_LEGACY_ERROR_TEMP_0051")]
    [InlineData("SELECT id FROM range(2) WHERE grouping(id) = 1", "UNSUPPORTED_GROUPING_EXPRESSION")]
    public void What_Spark_refuses_is_refused(string sql, string errorClass) =>
        Assert.Equal(errorClass, Assert.ThrowsAny<AnalysisException>(() => _session.Sql(sql)).ErrorClass);

    [Theory]
    [InlineData("SELECT x.*, y.* FROM (SELECT 1 a, 2 b) x JOIN (SELECT 1 a, 3 c) y USING (a)", "a b a c")]
    [InlineData("SELECT id over, id values, id left, id from FROM range(1)", "over values left from")]
    [InlineData("SELECT user FROM (SELECT 1 user)", "user")]
    [InlineData("SELECT current_date, 1 AS a, a", "current_date() a a")]
    [InlineData("SELECT id OR id OR id OR id FROM (SELECT true id)", "((id OR id) OR (id OR id))")]
    [InlineData("SELECT * FROM range(2), LATERAL explode(array(id)) AS e(v)", "id v")]
    [InlineData("SELECT id, b FROM (SELECT id, id b FROM range(2)) GROUP BY id, b GROUPING SETS (id)", "id b")]
    public void Columns_are_named_as_Spark_names_them(string sql, string columns) =>
        Assert.Equal(columns, string.Join(" ", _session.Sql(sql).Columns()));
}
