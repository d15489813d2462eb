using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Spark.Tests.Analysis;

public class TypeRuleTests
{
    private readonly SparkSession _session = LocalEngine.Session();

    [Theory]
    [InlineData("1 + 2L", "bigint")]
    [InlineData("1 / 2", "double")]
    [InlineData("7 div 2", "bigint")]
    [InlineData("'1' + 2", "double")]
    [InlineData("1.50BD + 1", "decimal(4,2)")]
    [InlineData("1.5BD * 2.25BD", "decimal(6,3)")]
    [InlineData("10.00BD / 3.000BD", "decimal(12,7)")]
    [InlineData("cast(1 AS decimal(38,10)) * cast(1 AS decimal(38,10))", "decimal(38,6)")]
    [InlineData("coalesce(1, 'x')", "string")]
    [InlineData("CASE WHEN true THEN 1 ELSE 2.5D END", "double")]
    [InlineData("sum(1Y)", "bigint")]
    [InlineData("sum(1.50BD)", "decimal(13,2)")]
    [InlineData("avg(1.50BD)", "decimal(7,6)")]
    [InlineData("array(1, 2L)", "array<bigint>")]
    [InlineData("map('a', 1)", "map<string,int>")]
    [InlineData("date'2024-01-01' + 1", "date")]
    [InlineData("date'2024-01-01' + interval '1' hour", "timestamp")]
    [InlineData("date'2024-01-02' - date'2024-01-01'", "interval day")]
    public void Expressions_have_Sparks_types(string sql, string type) =>
        Assert.Equal(type, _session.Sql($"SELECT {sql} AS x").Schema().Fields[0].DataType.CatalogString);

    [Theory]
    [InlineData("true + 1", "DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES")]
    [InlineData("array(1) = map('a', 1)", "DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES")]
    [InlineData("greatest(1, 'x')", "DATATYPE_MISMATCH.DATA_DIFF_TYPES")]
    [InlineData("nosuch(1)", "UNRESOLVED_ROUTINE")]
    [InlineData("abs()", "WRONG_NUM_ARGS.WITHOUT_SUGGESTION")]
    [InlineData("sum(sum(1))", "NESTED_AGGREGATE_FUNCTION")]
    [InlineData("rank()", "WINDOW_FUNCTION_WITHOUT_OVER_CLAUSE")]
    [InlineData("from_json('1', schema_of_json('1'))", "UNSUPPORTED_FEATURE")]
    public void What_has_no_type_is_refused_by_class(string sql, string errorClass) => Assert.Equal(
        errorClass, Assert.ThrowsAny<AnalysisException>(() => _session.Sql($"SELECT {sql}")).ErrorClass);

    [Fact]
    public void A_mismatch_shows_the_expression_and_both_types()
    {
        var thrown = Assert.Throws<AnalysisException>(() => _session.Range(3).Filter(Col("id") + Lit(true)));

        Assert.Equal(
            "[DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES] Cannot resolve \"(id + true)\" due to data type mismatch: "
            + "the left "
            + "and right operands of the binary operator have incompatible types (\"BIGINT\" and \"BOOLEAN\").",
            thrown.Message);
    }

    [Fact]
    public void Names_of_columns_without_alias_are_Sparks() => Assert.Equal(
        ["(id + 1)", "(NOT (id = 1))", "sum(id)", "count(1)", "POWER(id, 2.0)", "round(id, 0)"],
        new[]
        {
            _session.Range(3).Select(Col("id") + 1).Columns()[0],
            _session.Range(3).Select(Col("id") != 1).Columns()[0],
            _session.Range(3).Agg(Sum("id")).Columns()[0],
            _session.Range(3).Agg(Count("*")).Columns()[0],
            _session.Range(3).Select(Pow(Col("id"), 2)).Columns()[0],
            _session.Range(3).Select(Round(Col("id"))).Columns()[0],
        });
}
