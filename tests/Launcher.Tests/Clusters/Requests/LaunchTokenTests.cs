using Launcher.Clusters.Requests;

namespace Launcher.Tests.Clusters.Requests;

public class LaunchTokenTests
{
    [Fact]
    public void Equal_launches_have_equal_tokens_and_any_difference_another_one()
    {
        var token = LaunchToken.Of("t", "job", ["a=1"], ["--x"]);

        Assert.Equal(token, LaunchToken.Of("t", "job", ["a=1"], ["--x"]));
        LaunchToken[] others =
        [
            LaunchToken.Of("u", "job", ["a=1"], ["--x"]),
            LaunchToken.Of("t", "joc", ["a=1"], ["--x"]),
            LaunchToken.Of("t", "job", ["a=2"], ["--x"]),
            LaunchToken.Of("t", "job", ["a=1"], ["--y"]),
            LaunchToken.Of("t", "job", ["a=1", "--x"], []),
            LaunchToken.Of("tj", "ob", ["a=1"], ["--x"]),
        ];
        Assert.Equal(7, others.Append(token).Distinct().Count());
    }

    [Fact]
    public void A_token_fits_into_names_and_tags()
    {
        var token = LaunchToken.Of("t", "job", [], []);

        Assert.Matches("^[0-9a-f]{32}$", token.Value);
        Assert.StartsWith(token.Short, token.Value, StringComparison.Ordinal);
        Assert.Equal(8, token.Short.Length);
    }
}
