using Launcher.Progress;

namespace Launcher.Tests.Progress;

public class DurationsTests
{
    [Theory]
    [InlineData(0, "0.0 s")]
    [InlineData(0.44, "0.4 s")]
    [InlineData(9.94, "9.9 s")]
    [InlineData(9.96, "10 s")]
    [InlineData(59.4, "59 s")]
    [InlineData(59.6, "1 min 00 s")]
    [InlineData(185, "3 min 05 s")]
    [InlineData(7800, "2 h 10 min")]
    [InlineData(360000, "100 h 00 min")]
    public void A_time_has_the_unit_that_fits(double seconds, string shown) =>
        Assert.Equal(shown, Durations.Shown(seconds));
}
