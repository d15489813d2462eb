using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Support;

/// <summary>
/// Runs command lines in which <c>spark-submit</c> is found, with settings for a small machine as the defaults of that
/// Spark. The installed Spark is not written to: what it keeps beside itself lies in a folder of links.
/// </summary>
public sealed partial class SparkShell
{
    /// <summary>JVMs that live for seconds pay for compiling well and for compiling queries.</summary>
    public const string QuickStart = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private readonly string _home;
    private readonly string _folder;
    private readonly Dictionary<string, string> _environment = [];

    public SparkShell(string sparkHome, string folder)
    {
        _folder = folder;
        _home = Path.Combine(folder, "spark-home");
        Directory.CreateDirectory(_home);
        foreach (var name in new[] { "bin", "jars", "python" })
        {
            Directory.CreateSymbolicLink(Path.Combine(_home, name), Path.Combine(sparkHome, name));
        }

        Directory.CreateDirectory(Path.Combine(folder, "spark-conf"));
        File.WriteAllText(
            Path.Combine(folder, "spark-conf", "spark-defaults.conf"),
            $"""
            spark.yarn.jars local:{sparkHome}/jars/*
            spark.yarn.stagingDir file:{folder}/staging
            spark.driver.memory 512m
            spark.executor.memory 512m
            spark.executor.instances 1
            spark.default.parallelism 2
            spark.sql.shuffle.partitions 2
            spark.ui.enabled false
            spark.driver.extraJavaOptions {QuickStart}
            spark.executor.extraJavaOptions {QuickStart}
            spark.sql.codegen.wholeStage false
            spark.sql.codegen.factoryMode NO_CODEGEN

            """);
        _environment["SPARK_HOME"] = _home;
        _environment["SPARK_CONF_DIR"] = Path.Combine(folder, "spark-conf");
        _environment["SPARK_SUBMIT_OPTS"] = QuickStart;
        _environment["SPARK_LAUNCHER_OPTS"] = QuickStart;
        _environment["SPARK_LOCAL_IP"] = "127.0.0.1";
        _environment["PATH"] = $"{_home}/bin:{Environment.GetEnvironmentVariable("PATH")}";
    }

    /// <summary>The cluster that master 'yarn' means.</summary>
    public void Use(YarnMiniCluster cluster) => _environment["HADOOP_CONF_DIR"] = cluster.Configuration;

    /// <summary>Runs a command line of bash in the folder.</summary>
    public async Task<Submission> RunAsync(string command, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("bash", ["-c", command])
        {
            WorkingDirectory = _folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var stop = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        return new Submission(process.ExitCode, output, await error);
    }

    /// <summary>How a submission ended and what it said.</summary>
    public sealed partial record Submission(int ExitCode, string Output, string Error)
    {
        /// <summary>YARN's name of the application; empty when none was made.</summary>
        public string Application => Id().Match(Output + Error).Value;

        [GeneratedRegex(@"application_\d+_\d+")]
        private static partial Regex Id();
    }
}
