using Support;

namespace Repository.Tests;

public class TreeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("LICENSE")]
    [InlineData(".config/dotnet-tools.json")]
    [InlineData(".ci/run")]
    public void Root_holds_what_a_newcomer_looks_for(string path) =>
        Assert.True(File.Exists(RepositoryFiles.Path(path)), $"'{path}' is missing.");
}
