using Launcher.Packaging;
using Support;

namespace Launcher.Tests.Packaging;

public class SubmitCommandsTests
{
    [Fact]
    public void Commands_can_be_pasted() =>
        Snapshot.Match(
            string.Join(
                "\n\n",
                SubmitCommands.Cluster("/data/job", ["--inputs", "s3://bucket/rows.parquet", "--seed=7"]),
                SubmitCommands.Client("/data/job", []),
                SubmitCommands.Cluster("/data/Ann's jobs", ["--label", "damp grey soil"]))
                + "\n");

    [Theory]
    [InlineData("--name", "a b")]
    [InlineData("`date`")]
    [InlineData("{{PWD}}")]
    [InlineData("")]
    [InlineData("ü")]
    [InlineData("a\\b")]
    [InlineData("$x")]
    public void Options_that_a_launch_script_may_change_are_encoded(params string[] options) =>
        Assert.StartsWith("--args-b64=", Assert.Single(SubmitArguments.Of(options)), StringComparison.Ordinal);
}
