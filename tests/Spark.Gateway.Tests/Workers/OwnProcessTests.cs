using System.Diagnostics;
using Support;

namespace Spark.Gateway.Tests.Workers;

/// <summary>Executors in processes of their own, which start this program as their worker.</summary>
[Trait("Category", "Jvm")]
public class OwnProcessTests
{
    [Fact]
    public async Task Executors_start_this_program_as_their_worker()
    {
        Assert.SkipWhen(SparkHome.Path is null && !SparkHome.IsRequired, SparkHome.Missing);
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Spark starts no daemon on Windows.");
        var (code, output) = await RunOn("local-cluster[1,1,1024]");

        Assert.True(code == 0, output);
        Assert.Contains("Failed: 0", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Total: 0", output, StringComparison.Ordinal);
    }

    /// <summary>Runs the tests of RDDs in another process on another master; a process has one Spark.</summary>
    private static async Task<(int Code, string Output)> RunOn(string master)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { "-class", typeof(Rdds.RddTests).FullName!, "-noColor" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["SPARK_TEST_MASTER"] = master },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }
}
