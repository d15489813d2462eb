using Microsoft.Spark.ML.Param;

namespace Spark.Tests.ML.Param;

public class JavaDoubleTests
{
    [Theory]
    [InlineData(0.0, "0.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(1.0, "1.0")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(100.0, "100.0")]
    [InlineData(0.001, "0.001")]
    [InlineData(0.00099, "9.9E-4")]
    [InlineData(1e-6, "1.0E-6")]
    [InlineData(9999999.0, "9999999.0")]
    [InlineData(1e7, "1.0E7")]
    [InlineData(1.25e300, "1.25E300")]
    [InlineData(123456.789, "123456.789")]
    [InlineData(0.1, "0.1")]
    [InlineData(2.0700000000000003, "2.0700000000000003")]
    [InlineData(1.7976931348623157e308, "1.7976931348623157E308")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void Doubles_look_as_in_java(double value, string expected) =>
        Assert.Equal(expected, JavaDouble.ToString(value));

    [Fact]
    public void Text_reads_back_as_the_same_number()
    {
        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64());

            Assert.Equal(
                value, double.Parse(JavaDouble.ToString(value).Replace("Infinity", "∞", StringComparison.Ordinal)));
        }
    }
}
