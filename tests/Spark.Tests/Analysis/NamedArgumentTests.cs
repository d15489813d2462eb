using Microsoft.Spark.Sql;

namespace Spark.Tests.Analysis;

public class NamedArgumentTests
{
    private readonly SparkSession _session = LocalEngine.Session();

    [Theory]
    [InlineData("mask('abc', lowerChar => 'q')", "mask(abc, X, q, n, NULL)")]
    [InlineData("mask(digitChar => '9', str => 'a1')", "mask(a1, X, x, 9, NULL)")]
    [InlineData("explode(collection => array(1))", "col")]
    public void They_stand_where_their_parameter_does(string call, string column) =>
        Assert.Equal([column], _session.Sql($"SELECT {call}").Columns());

    [Theory]
    [InlineData("upper(str => 'a')", "NAMED_PARAMETERS_NOT_SUPPORTED")]
    [InlineData("explode(items => array(1))", "UNRECOGNIZED_PARAMETER_NAME")]
    [InlineData("mask(lowerChar => 'q')", "REQUIRED_PARAMETER_NOT_FOUND")]
    [InlineData("mask(lowerChar => 'q', 'abc')", "UNEXPECTED_POSITIONAL_ARGUMENT")]
    [InlineData(
        "mask('abc', 'X', upperChar => 'y')",
        "DUPLICATE_ROUTINE_PARAMETER_ASSIGNMENT.BOTH_POSITIONAL_AND_NAMED")]
    [InlineData(
        "explode(collection => array(1), collection => array(2))",
        "DUPLICATE_ROUTINE_PARAMETER_ASSIGNMENT.DOUBLE_NAMED_ARGUMENT_REFERENCE")]
    [InlineData("mask('a', 'b', 'c', 'd', 'e', 'f', str => 'g')", "WRONG_NUM_ARGS.WITHOUT_SUGGESTION")]
    public void What_fits_no_parameter_is_refused(string call, string errorClass) => Assert.Equal(
        errorClass, Assert.Throws<AnalysisException>(() => _session.Sql($"SELECT {call}")).ErrorClass);
}
