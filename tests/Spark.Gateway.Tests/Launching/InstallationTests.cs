using Spark.Gateway.Launching;
using Support;

namespace Spark.Gateway.Tests.Launching;

public class InstallationTests
{
    private static readonly Dictionary<string, string> None = [];

    [Fact]
    public void Without_a_home_the_message_says_how_to_give_one()
    {
        var thrown = Assert.Throws<LaunchException>(() => SparkInstallation.Find(None, _ => null));

        Assert.Equal(
            "No Spark was found: set the variable SPARK_HOME, or the setting 'spark.home', to the folder of Spark 3.5 "
            + "that holds 'jars'.",
            thrown.Message);
    }

    [Fact]
    public void A_home_without_jars_is_named()
    {
        using var folder = TempFolder.Create();

        var thrown = Assert.Throws<LaunchException>(() => SparkInstallation.Find(None, _ => folder.Path));

        Assert.Equal(
            $"'{folder.Path}' holds no Spark: there is no 'jars/spark-core_*.jar' in it, so set SPARK_HOME to the "
            + "folder of Spark 3.5.",
            thrown.Message);
    }

    [Theory]
    [InlineData("spark-core_2.12-3.4.1.jar", "Spark 3.4.1 for Scala 2.12")]
    [InlineData("spark-core_2.13-4.0.0.jar", "Spark 4.0.0 for Scala 2.13")]
    [InlineData("spark-core_2.13-3.5.6.jar", "Spark 3.5.6 for Scala 2.13")]
    public void Another_version_is_refused(string jar, string named)
    {
        using var folder = Home(jar);

        var thrown = Assert.Throws<LaunchException>(() => SparkInstallation.Find(None, _ => folder.Path));

        Assert.Equal(
            $"'{folder.Path}' holds {named}, and this engine drives Spark 3.5 for Scala 2.12, so set SPARK_HOME to "
            + "that.",
            thrown.Message);
    }

    [Theory]
    [InlineData("spark-core_2.12-3.5.6.jar", "3.5.6")]
    [InlineData("spark-core_2.12-3.5.2-amzn-1.jar", "3.5.2-amzn-1")]
    public void The_setting_goes_before_the_variable(string jar, string version)
    {
        using var folder = Home(jar);

        var found = SparkInstallation.Find(
            new Dictionary<string, string> { ["spark.home"] = folder.Path }, _ => "/nowhere");

        Assert.Equal(new SparkInstallation(folder.Path, version, "2.12"), found);
    }

    [Theory]
    [InlineData("1.8.0_402", 8)]
    [InlineData("11.0.22", 11)]
    [InlineData("17", 17)]
    [InlineData("17.0.15", 17)]
    [InlineData("21-ea", 21)]
    public void Java_versions_have_a_major_number(string text, int major) =>
        Assert.Equal(major, JavaInstallation.MajorOf(text));

    [Fact]
    public void Without_java_the_message_says_how_to_give_it()
    {
        var thrown = Assert.Throws<LaunchException>(() => JavaInstallation.Find(_ => null));

        Assert.Equal(
            "No Java was found: install Java 8, 11 or 17 and set JAVA_HOME to it, or put 'java' on the PATH.",
            thrown.Message);
    }

    [Fact]
    public void A_java_home_without_java_is_named()
    {
        using var folder = TempFolder.Create();

        var thrown = Assert.Throws<LaunchException>(
            () => JavaInstallation.Find(name => name == "JAVA_HOME" ? folder.Path : null));

        Assert.StartsWith($"JAVA_HOME is '{folder.Path}' and there is no ", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("21.0.3", false)]
    [InlineData("1.7.0_80", false)]
    [InlineData("11.0.22", true)]
    public void Java_that_does_not_run_spark_is_refused(string version, bool isTaken)
    {
        using var folder = TempFolder.Create();
        Directory.CreateDirectory(folder.File("bin"));
        File.WriteAllText(folder.File("bin", "java"), string.Empty);
        File.WriteAllText(folder.File("release"), $"IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"{version}\"\n");
        string? Variable(string name) => name == "JAVA_HOME" ? folder.Path : null;

        if (isTaken)
        {
            Assert.Equal(11, JavaInstallation.Find(Variable).MajorVersion);
            return;
        }

        var thrown = Assert.Throws<LaunchException>(() => JavaInstallation.Find(Variable));
        Assert.Equal(
            $"Java {JavaInstallation.MajorOf(version)} at '{folder.File("bin", "java")}' does not run Spark 3.5, which "
            + "needs Java 8, 11 or 17, so set JAVA_HOME to one of these.",
            thrown.Message);
    }

    private static TempFolder Home(string jar)
    {
        var folder = TempFolder.Create();
        Directory.CreateDirectory(folder.File("jars"));
        File.WriteAllText(folder.File("jars", jar), string.Empty);
        return folder;
    }
}
