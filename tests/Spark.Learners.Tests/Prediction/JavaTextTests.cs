using Spark.Learners.Prediction;

namespace Spark.Learners.Tests.Prediction;

public class JavaTextTests
{
    [Theory]
    [InlineData(0.0, "0.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(1.0, "1.0")]
    [InlineData(123456.0, "123456.0")]
    [InlineData(9999999.0, "9999999.0")]
    [InlineData(10000000.0, "1.0E7")]
    [InlineData(0.001, "0.001")]
    [InlineData(0.00099, "9.9E-4")]
    [InlineData(-3.5949999999999998, "-3.5949999999999998")]
    [InlineData(1.25e300, "1.25E300")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void Doubles_are_written_as_java_writes_them(double value, string text) =>
        Assert.Equal(text, JavaText.Of(value));
}
