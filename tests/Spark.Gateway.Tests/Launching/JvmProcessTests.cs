using Microsoft.Spark.Sql;
using Spark.Gateway.Launching;
using Spark.Gateway.Wire;
using Support;

namespace Spark.Gateway.Tests.Launching;

/// <summary>A JVM with a gateway and without a Spark context: it starts in a second and needs little memory.</summary>
[Trait("Category", "Jvm")]
public class JvmProcessTests
{
    [Fact]
    public void A_jvm_that_dies_in_a_call_is_named_with_its_exit_code()
    {
        using var jvm = Start(out var java);
        using (java)
        {
            var thrown = Assert.Throws<EngineException>(() => java.RunStatic("java.lang.System", "exit", 7));

            Assert.StartsWith("The JVM of Spark ended with exit code 7.", thrown.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_jvm_that_is_killed_is_told_to_every_call_after()
    {
        using var jvm = Start(out var java);
        using (java)
        {
            Assert.Equal(5, java.Static<int>("java.lang.Math", "abs", -5));
            using (var process = System.Diagnostics.Process.GetProcessById(jvm.Id))
            {
                process.Kill();
            }

            var first = Assert.Throws<EngineException>(() => java.Static<int>("java.lang.Math", "abs", -5));
            var second = Assert.Throws<EngineException>(() => java.Static<int>("java.lang.Math", "abs", -5));

            Assert.StartsWith(
                "The JVM of Spark ended with exit code 137 (it was killed", first.Message, StringComparison.Ordinal);
            Assert.Equal(first.Message, second.Message);
        }
    }

    [Fact]
    public void Ctrl_C_at_the_terminal_does_not_reach_the_jvm()
    {
        using var jvm = Start(out var java);
        using (java)
        {
            using (var kill = System.Diagnostics.Process.Start("/bin/sh", ["-c", $"kill -INT {jvm.Id}"]))
            {
                kill.WaitForExit();
            }

            Assert.Equal(5, java.Static<int>("java.lang.Math", "abs", -5));
        }
    }

    [Fact]
    public void What_the_jvm_prints_goes_to_the_log_and_never_to_the_screen()
    {
        using var folder = TempFolder.Create();
        using var screen = new StringWriter();
        var before = Console.Out;
        Console.SetOut(screen);
        try
        {
            using var jvm = Start(out var java, folder.File("logs", "spark.log"));
            using (java)
            {
                using var output = java.StaticField<JavaObject>("java.lang.System", "out");
                output.Run("println", "noise");
            }
        }
        finally
        {
            Console.SetOut(before);
        }

        Assert.Contains("noise", File.ReadAllText(folder.File("logs", "spark.log")), StringComparison.Ordinal);
        Assert.Empty(screen.ToString());
    }

    [Fact]
    public void A_jvm_that_cannot_start_says_what_it_said()
    {
        Assert.SkipWhen(SparkHome.Path is null && !SparkHome.IsRequired, SparkHome.Missing);

        var thrown = Assert.Throws<LaunchException>(() => Start(out _, memory: "1q"));

        Assert.StartsWith("The JVM of Spark ended with exit code 1 while starting. Its log '", thrown.Message,
            StringComparison.Ordinal);
        Assert.Contains("Invalid maximum heap size: -Xmx1q", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_jvm_that_died_leaves_its_log_alone()
    {
        var jvm = Start(out var java);
        using (java)
        {
            Assert.Throws<EngineException>(() => java.RunStatic("java.lang.System", "exit", 7));
        }

        jvm.Dispose();

        var folder = Path.GetDirectoryName(jvm.LogFile)!;
        Assert.Equal([jvm.LogFile], Directory.GetFileSystemEntries(folder));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Settings_are_gone_as_soon_as_spark_has_read_them()
    {
        using var jvm = Start(out var java);
        using (java)
        {
            Assert.Equal("2", java.Static<string>("java.lang.System", "getProperty", "spark.sql.shuffle.partitions"));
            Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(jvm.LogFile)!, "*.properties"));
        }
    }

    [Fact]
    public void A_stopped_jvm_leaves_no_folder_behind()
    {
        var jvm = Start(out var java);
        java.Dispose();
        var folder = Path.GetDirectoryName(jvm.LogFile)!;

        jvm.Dispose();

        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void A_cluster_is_reached_through_a_jvm_of_sparks_own_script()
    {
        using var jvm = Start(out var java, master: "spark://127.0.0.1:1");
        using (java)
        {
            Assert.Equal("spark://127.0.0.1:1", java.Static<string>("java.lang.System", "getProperty", "spark.master"));
            Assert.Equal("2", java.Static<string>("java.lang.System", "getProperty", "spark.sql.shuffle.partitions"));
        }
    }

    private static JvmProcess Start(
        out JavaGateway java, string? logFile = null, string memory = "64m", string master = "local[2]")
    {
        Assert.SkipWhen(SparkHome.Path is null && !SparkHome.IsRequired, SparkHome.Missing);
        var settings = RunningSpark.Settings;
        settings["spark.driver.memory"] = memory;
        settings["spark.master"] = master;
        var folder = RunFolder.Create(logFile);
        var command = SparkCommandLine.Of(
            SparkInstallation.Find(settings, Environment.GetEnvironmentVariable),
            LaunchSettings.Of(settings),
            folder,
            Environment.GetEnvironmentVariable);
        var process = JvmProcess.Start(command, folder);
        try
        {
            java = new JavaGateway(
                process.WaitForGateway(Environment.GetEnvironmentVariable), lost => Death.Of(process, lost));
            return process;
        }
        catch
        {
            process.Dispose();
            throw;
        }
    }
}
