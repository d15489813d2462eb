using Microsoft.Spark.Sql;

namespace Spark.Tests.Analysis;

public class ComparisonTests
{
    private readonly SparkSession _session = LocalEngine.Session();

    [Theory]
    [InlineData("id > 1.1", "(id > 1)")]
    [InlineData("id >= 1.1", "(id >= 2)")]
    [InlineData("id < 1.1", "(id < 2)")]
    [InlineData("id <= 1.1", "(id <= 1)")]
    [InlineData("id > -1.5", "(id > -2)")]
    [InlineData("id >= -1.5", "(id >= -1)")]
    [InlineData("1.1 > id", "(2 > id)")]
    [InlineData("1.1 >= id", "(1 >= id)")]
    [InlineData("1.1 < id", "(1 < id)")]
    [InlineData("1.1 <= id", "(2 <= id)")]
    [InlineData("id = 1.1", "(id = 1.1)")]
    [InlineData("id < 99999999999999999999.5", "true")]
    [InlineData("99999999999999999999.5 < id", "false")]
    public void Integers_are_ordered_against_whole_numbers(string condition, string column) =>
        Assert.Equal([column], _session.Sql($"SELECT {condition} FROM range(2)").Columns());
}
