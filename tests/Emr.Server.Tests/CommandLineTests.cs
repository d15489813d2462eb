using System.Diagnostics;
using System.Text.Json;

namespace Emr.Server.Tests;

/// <summary>AWS's own command line reads what this server writes: a check of the wire that is not ours.</summary>
[Trait("Category", "Cloud")]
public class CommandLineTests
{
    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "aws"))
        .FirstOrDefault(File.Exists);

    [Fact]
    public async Task The_aws_command_launches_and_describes_a_cluster_of_fleets()
    {
        Assert.SkipWhen(Program is null, "There is no 'aws' on the PATH.");
        await using var bench = new Bench();

        var created = await RunAsync(
            bench.Emr, "emr", "create-cluster", "--name", "by-hand", "--release-label", "emr-7.13.0",
            "--instance-fleets", "InstanceFleetType=MASTER,TargetOnDemandCapacity=1,"
                + "InstanceTypeConfigs=[{InstanceType=m5.xlarge}]",
            "--use-default-roles", "--applications", "Name=Spark", "--auto-terminate", "--steps",
            "Type=CUSTOM_JAR,Name=t,ActionOnFailure=TERMINATE_CLUSTER,Jar=command-runner.jar,Args=[spark-submit,x]");
        var id = created.GetProperty("ClusterId").GetString()!;
        bench.Clock.Advance(TimeSpan.FromMinutes(30));
        var answer = await RunAsync(bench.Emr, "emr", "describe-cluster", "--cluster-id", id);
        var described = answer.GetProperty("Cluster");
        var steps = await RunAsync(bench.Emr, "emr", "list-steps", "--cluster-id", id);

        Assert.Equal("by-hand", described.GetProperty("Name").GetString());
        Assert.Equal("TERMINATED", described.GetProperty("Status").GetProperty("State").GetString());
        Assert.Equal("MASTER", described.GetProperty("InstanceFleets")[0].GetProperty("InstanceFleetType").GetString());
        Assert.Equal(
            "COMPLETED",
            steps.GetProperty("Steps")[0].GetProperty("Status").GetProperty("State").GetString());
    }

    private static async Task<JsonElement> RunAsync(EmrServer emr, params string[] arguments)
    {
        string[] all = ["--endpoint-url", emr.Url.AbsoluteUri, "--output", "json", .. arguments];
        var start = new ProcessStartInfo(Program!, all)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE",
                ["AWS_SECRET_ACCESS_KEY"] = "secret",
                ["AWS_DEFAULT_REGION"] = "eu-central-1",
                ["AWS_PAGER"] = string.Empty,
            },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        return JsonDocument.Parse(output).RootElement.Clone();
    }
}
