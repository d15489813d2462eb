using Launcher.Installations;

namespace Launcher.Tests.Installations;

public class CacheFolderTests
{
    [Fact]
    public void The_system_s_own_place_is_used()
    {
        var environment = new Dictionary<string, string>
        {
            ["HOME"] = "/home/ann",
            ["LOCALAPPDATA"] = @"C:\Users\ann\AppData\Local",
        };
        var expected =
            OperatingSystem.IsWindows() ? @"C:\Users\ann\AppData\Local\notebooks\cache"
            : OperatingSystem.IsMacOS() ? "/home/ann/Library/Caches/notebooks"
            : "/home/ann/.cache/notebooks";

        Assert.Equal(expected, CacheFolder.Of(environment));
    }

    [Fact]
    public void A_named_place_for_caches_comes_first_on_Linux()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has this variable.");

        Assert.Equal(
            "/big/notebooks",
            CacheFolder.Of(new Dictionary<string, string> { ["HOME"] = "/home/ann", ["XDG_CACHE_HOME"] = "/big" }));
    }
}
