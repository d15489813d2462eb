using Spark.Gateway.Launching;
using Support;

namespace Spark.Gateway.Tests.Launching;

public sealed class CommandLineTests : IDisposable
{
    private readonly TempFolder _temp = TempFolder.Create();
    private readonly SparkInstallation _spark;
    private readonly RunFolder _folder;

    public CommandLineTests()
    {
        _spark = new SparkInstallation(_temp.File("spark"), "3.5.6", "2.12");
        _folder = RunFolder.Create(_temp.File("logs", "spark.log"));
        Directory.CreateDirectory(_temp.File("java", "bin"));
        File.WriteAllText(_temp.File("java", "bin", "java"), string.Empty);
        File.WriteAllText(_temp.File("java", "release"), "JAVA_VERSION=\"17.0.15\"\n");
    }

    public void Dispose()
    {
        _folder.Delete();
        _temp.Dispose();
    }

    [Fact]
    public void A_local_master_starts_java_itself()
    {
        var command = Of(("spark.master", "local[*]"), ("spark.driver.memory", "3g"), ("spark.app.name", "a b"));

        Assert.Equal(_temp.File("java", "bin", "java"), command.Arguments[0]);
        Assert.Equal(
            ["-cp", $"{_folder.Configuration}/:{_spark.Jars}/*", "-Xmx3g"], command.Arguments.Skip(1).Take(3));
        Assert.Equal(
            [
                "org.apache.spark.deploy.SparkSubmit", "--master", "local[*]", "--name", "a b", "--properties-file",
                _folder.PropertiesFile, "pyspark-shell",
            ],
            command.Arguments.TakeLast(8));
        Assert.Contains("--add-opens=java.base/jdk.internal.ref=ALL-UNNAMED", command.Arguments);
        Assert.Equal("2.12", command.Environment["SPARK_SCALA_VERSION"]);
        Assert.Equal(_folder.Configuration, command.Environment["SPARK_CONF_DIR"]);
    }

    [Fact]
    public void Settings_wait_in_a_private_file_and_not_on_the_command_line()
    {
        var command = Of(
            ("spark.hadoop.fs.s3a.secret.key", "top: secret=\\#1"),
            ("spark.engine", "spark"),
            ("spark.gateway.log", "/tmp/x"),
            ("other", "y"));

        var lines = File.ReadAllLines(_folder.PropertiesFile);

        Assert.DoesNotContain(command.Arguments, argument => argument.Contains("secret", StringComparison.Ordinal));
        Assert.Contains(@"spark.hadoop.fs.s3a.secret.key=top: secret=\\#1", lines);
        Assert.Contains("spark.ui.showConsoleProgress=false", lines);
        Assert.DoesNotContain(lines, line => line.Contains("engine", StringComparison.Ordinal)
            || line.StartsWith("other", StringComparison.Ordinal)
            || line.StartsWith("spark.gateway", StringComparison.Ordinal));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            new DirectoryInfo(_folder.FolderPath).UnixFileMode);
    }

    [Fact]
    public void Class_path_and_options_come_in_the_order_of_sparks_own_launcher()
    {
        var command = Of(
            name => name switch
            {
                "HADOOP_CONF_DIR" => "/etc/hadoop",
                "SPARK_SUBMIT_OPTS" => "-Da=1 -Db='2 3'",
                _ => null,
            },
            ("spark.driver.extraClassPath", "/my.jar"),
            ("spark.driver.extraJavaOptions", "-Dc=4"));

        Assert.Equal($"/my.jar:{_folder.Configuration}/:{_spark.Jars}/*:/etc/hadoop", command.Arguments[2]);
        Assert.Equal(
            ["-Da=1", "-Db=2 3", "-Dc=4", "org.apache.spark.deploy.SparkSubmit"],
            command.Arguments.SkipWhile(argument => argument != "-Da=1").Take(4));
    }

    [Fact]
    public void Executors_of_this_machine_get_a_home_of_links_that_can_be_written()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there that most people lack.");
        Directory.CreateDirectory(Path.Combine(_spark.Home, "work"));
        Directory.CreateDirectory(_spark.Jars);
        File.WriteAllText(Path.Combine(_spark.Jars, "a.jar"), "a");

        var home = Of(("spark.master", "local-cluster[1,1,1024]")).Environment["SPARK_HOME"]!;
        File.WriteAllText(Path.Combine(home, "work", "stderr"), "said");

        Assert.StartsWith(_folder.FolderPath, home, StringComparison.Ordinal);
        Assert.Equal("a", File.ReadAllText(Path.Combine(home, "jars", "a.jar")));
        Assert.Equal("said", File.ReadAllText(_temp.File("logs", "spark-executors", "stderr")));
        _folder.Delete();
        Assert.True(File.Exists(Path.Combine(_spark.Jars, "a.jar")));
        Assert.True(File.Exists(_temp.File("logs", "spark-executors", "stderr")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_spark.Home, "work")));
    }

    [Fact]
    public void A_cluster_is_reached_by_sparks_script()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_spark.SubmitScript)!);
        File.WriteAllText(_spark.SubmitScript, string.Empty);

        var command = Of(("spark.master", "yarn"), ("spark.executor.memory", "2g"));

        Assert.Equal(
            [
                _spark.SubmitScript, "--master", "yarn", "--name", "spark", "--conf", "spark.executor.memory=2g",
            ],
            command.Arguments.Take(7));
        Assert.Equal("pyspark-shell", command.Arguments[^1]);
    }

    [Fact]
    public void A_cluster_without_the_script_is_refused()
    {
        var thrown = Assert.Throws<LaunchException>(() => Of(("spark.master", "spark://h:7077")));

        Assert.Equal(
            $"Master 'spark://h:7077' needs Spark's own script and there is no '{_spark.SubmitScript}', so set "
            + "SPARK_HOME to a whole distribution of Spark.",
            thrown.Message);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("-Da=b", "-Da=b")]
    [InlineData("-Da=\"b c\"  '-De=\\f' \\ g ''", "-Da=b c", "-De=\\f", " g", "")]
    public void Options_in_one_text_are_split_as_a_shell_does(string? text, params string[] expected) =>
        Assert.Equal(expected, ArgumentText.Split(text));

    private SparkCommandLine Of(params (string Key, string Value)[] settings) => Of(_ => null, settings);

    private SparkCommandLine Of(Func<string, string?> environment, params (string Key, string Value)[] settings) =>
        SparkCommandLine.Of(
            _spark,
            LaunchSettings.Of(settings.ToDictionary(entry => entry.Key, entry => entry.Value)),
            _folder,
            name => name == "JAVA_HOME" ? _temp.File("java") : environment(name));
}
