using Launcher.Failures;
using Launcher.Installations;
using Support;

namespace Launcher.Tests.Installations;

public class JavaTests
{
    [Theory]
    [InlineData("openjdk version \"17.0.15\" 2025-04-15", 17)]
    [InlineData("java version \"1.8.0_402\"", 8)]
    [InlineData("openjdk version \"11\" 2018-09-25", 11)]
    [InlineData("openjdk version \"21-ea\" 2023-09-19", 21)]
    public void Version_is_read_from_what_Java_says(string line, int expected) =>
        Assert.Equal(expected, Java.Parse("java", ["Picked up JAVA_TOOL_OPTIONS: -Xmx1g", line])!.Version);

    [Fact]
    public void Words_without_a_version_are_no_Java() => Assert.Null(Java.Parse("java", ["command not found"]));

    [Theory]
    [InlineData(8)]
    [InlineData(11)]
    [InlineData(17)]
    public void Versions_that_run_Spark_pass(int version) => new Java("java", version).Require();

    [Theory]
    [InlineData(7)]
    [InlineData(21)]
    public void Versions_that_do_not_are_named(int version)
    {
        var refusal = Assert.Throws<LauncherException>(() => new Java("/opt/java/bin/java", version).Require());

        Assert.Equal(
            $"'/opt/java/bin/java' is Java {version}, on which Spark 3.5 does not run. "
                + "Set JAVA_HOME to a Java 8, 11 or 17.",
            refusal.Message);
    }

    [Fact]
    public void Without_Java_one_sentence_says_what_to_do()
    {
        using var folder = TempFolder.Create("java");
        var environment = new Dictionary<string, string> { ["PATH"] = folder.Path };

        var refusal = Assert.Throws<LauncherException>(() => Java.Find(environment));

        Assert.Equal(
            "No Java was found in JAVA_HOME or PATH, and Spark needs one. Install a Java 8, 11 or 17.",
            refusal.Message);
        Assert.Equal(ExitCodes.Environment, refusal.ExitCode);
    }

    [Fact]
    public void A_JAVA_HOME_without_Java_is_named()
    {
        using var folder = TempFolder.Create("java");
        var environment = new Dictionary<string, string> { ["JAVA_HOME"] = folder.Path };

        var refusal = Assert.Throws<LauncherException>(() => Java.Find(environment));

        Assert.StartsWith(
            $"JAVA_HOME names '{folder.Path}', which holds no 'bin/java",
            refusal.Message,
            StringComparison.Ordinal);
    }
}
