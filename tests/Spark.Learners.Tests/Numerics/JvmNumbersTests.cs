using Spark.Learners.Numerics;
using Spark.Learners.Random;
using Spark.Learners.Tests.Golden;

namespace Spark.Learners.Tests.Numerics;

/// <summary>
/// Half a million arguments of java.util.Random(42), scaled; the checksums over the results' bits were taken from
/// OpenJDK 17
/// on x86-64.
/// </summary>
public class JvmNumbersTests
{
    private const int Count = 500_000;

    [Theory]
    [InlineData(1, "3424c11f6954c4814fd26dcd551ff4d1d7daa9b56695989dd716fc59bde0a235")]
    [InlineData(20, "b7d701c88c3a0938772fc0459ecccabb20866fb78f46cb7c3d9797b45a845735")]
    [InlineData(708, "a378850a29d9ab71957d0237e51b1fb53730820caa13806ce5a84d0a98bd20e9")]
    public void Exp_is_the_virtual_machine_s(double scale, string sha) =>
        Assert.Equal(sha, Sha256(scale, JvmExp.Exp));

    [Theory]
    [InlineData(1, "754fe470e5b1e8dc8fd7d1cbdea715c2c3b859e317f9ce0d96688cf8cc0ec290")]
    [InlineData(745, "3cf3c3228465239eef5217e1d96668c49b86f1bcf078bc00260ca2799876f9ea")]
    public void Log_is_strict_math_s(double scale, string sha) =>
        Assert.Equal(sha, Sha256(scale, x => FdlibmLog.Log(Math.Abs(x))));

    [Theory]
    [InlineData(1, "4be03832209be789210562397241df1dcf085c582322117e8270ae6dc4eb3c54")]
    [InlineData(745, "2c3b1f62b7fd1c22f920c649ef571920fc00cf46077393e52dafbe7b2aeebfdd")]
    public void Log1P_is_strict_math_s(double scale, string sha) =>
        Assert.Equal(sha, Sha256(scale, x => FdlibmLog.Log1P(x < -1 ? -x : x)));

    [Fact]
    public void Exp_ends_where_doubles_do()
    {
        Assert.Equal(double.PositiveInfinity, JvmExp.Exp(709.7827128933841));
        Assert.Equal(1.7976931348622732E308, JvmExp.Exp(709.782712893384));
        Assert.Equal(4.9E-324, JvmExp.Exp(-745.1332191019411));
        Assert.Equal(0, JvmExp.Exp(-745.1332191019412));
        Assert.Equal(0, JvmExp.Exp(double.NegativeInfinity));
        Assert.Equal(1, JvmExp.Exp(0));
        Assert.True(double.IsNaN(JvmExp.Exp(double.NaN)));
    }

    private static string Sha256(double scale, Func<double, double> function)
    {
        var random = new JavaRandom(42);
        var values = new double[Count];
        for (var i = 0; i < Count; i++)
        {
            var uniform = (((long)random.Next(26) << 27) + random.Next(27)) * (1.0 / (1L << 53));
            values[i] = function(((uniform * 2) - 1) * scale);
        }

        return GoldenCheck.Sha256(values);
    }
}
