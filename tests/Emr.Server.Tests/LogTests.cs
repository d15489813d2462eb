using Amazon.ElasticMapReduce.Model;
using Emr.Server.Faults;

namespace Emr.Server.Tests;

public class LogTests
{
    [Fact]
    public async Task Logs_of_a_step_come_minutes_after_it()
    {
        await using var bench = new Bench();
        var request = Bench.Launch();
        request.Instances!.KeepJobFlowAliveWhenNoSteps = true;
        var id = await bench.LaunchAsync(request);

        await bench.StateAfterAsync(20.5, id);
        await bench.Emr.SettleAsync();
        Assert.Empty(bench.Emr.WrittenLogs);

        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        await bench.Emr.SettleAsync();
        var step = bench.Emr.Clusters[0].Steps[0].Id;
        Assert.Contains($"s3://logs/emr/{id}/steps/{step}/stderr.gz", bench.Emr.WrittenLogs.Keys);
        Assert.Contains("Submitted application application_", Texts.Of(bench.Emr, $"{step}/stderr.gz"));
    }

    [Fact]
    public async Task The_driver_of_a_failed_job_writes_into_the_first_container()
    {
        await using var bench = new Bench();
        bench.Emr.Faults.Next(Fault.OutOfMemory());
        var id = await bench.LaunchAsync();
        await bench.StateAfterAsync(30, id);
        await bench.Emr.SettleAsync();

        Assert.Contains("OutOfMemoryError: Java heap space", Texts.Of(bench.Emr, "_01_000001/stderr.gz"));
        Assert.Contains("exit code 137", Texts.Of(bench.Emr, "_01_000002/stderr.gz"));
        Assert.Contains("final status: FAILED", Texts.Of(bench.Emr, $"{bench.Emr.Clusters[0].Steps[0].Id}/stderr.gz"));
    }

    [Fact]
    public async Task A_failed_bootstrap_leaves_its_own_log()
    {
        await using var bench = new Bench();
        bench.Emr.Faults.Next(Fault.BootstrapFails(action: 2, stderr: "pip: not found\n"));
        var id = await bench.LaunchAsync();
        await bench.StateAfterAsync(10, id);
        await bench.Emr.SettleAsync();

        Assert.Equal("pip: not found\n", Texts.Of(bench.Emr, "/bootstrap-actions/2/stderr.gz"));
    }

    [Fact]
    public async Task Logs_may_come_only_long_after_the_end()
    {
        await using var bench = new Bench();
        bench.Emr.Faults.Next(Fault.UserCodeFails(), Fault.LogsLate(TimeSpan.FromMinutes(7)));
        var id = await bench.LaunchAsync();

        await bench.StateAfterAsync(25.5, id);
        await bench.Emr.SettleAsync();
        Assert.Empty(bench.Emr.WrittenLogs);

        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        await bench.Emr.SettleAsync();
        Assert.NotEmpty(bench.Emr.WrittenLogs);
    }

    [Fact]
    public async Task Logs_may_have_another_name_end_in_the_middle_or_get_lost()
    {
        await using var bench = new Bench();
        bench.Emr.Faults.Next(Fault.UserCodeFails());
        bench.Emr.Faults.Next(Fault.UserCodeFails(), Fault.LogsAsText(), Fault.LogsCutOff());
        bench.Emr.Faults.Next(Fault.UserCodeFails(), Fault.LogsLost());
        var whole = await bench.LaunchAsync();
        var cut = await bench.LaunchAsync();
        var lost = await bench.LaunchAsync();
        await bench.StateAfterAsync(30, whole);
        await bench.Emr.SettleAsync();

        var good = DriverLogOf(whole);
        var bad = DriverLogOf(cut);
        Assert.EndsWith("/stderr.txt.gz", bad.Key);
        Assert.Equal(good.Value.Length * 2 / 3, bad.Value.Length);
        Assert.DoesNotContain(bench.Emr.WrittenLogs.Keys, key => key.Contains(lost));

        KeyValuePair<string, byte[]> DriverLogOf(string id) =>
            bench.Emr.WrittenLogs.Single(log => log.Key.Contains(id) && log.Key.Contains("_01_000001/stderr"));
    }

    [Fact]
    public async Task Without_an_address_there_are_no_logs()
    {
        await using var bench = new Bench();
        var request = Bench.Launch();
        request.LogUri = null;
        await bench.StateAfterAsync(60, await bench.LaunchAsync(request));
        await bench.Emr.SettleAsync();

        Assert.Empty(bench.Emr.WrittenLogs);
    }

    [Fact]
    public async Task Terminated_steps_leave_what_they_wrote()
    {
        await using var bench = new Bench();
        var id = await bench.LaunchAsync();
        await bench.StateAfterAsync(8, id);
        await bench.Client.TerminateJobFlowsAsync(new TerminateJobFlowsRequest { JobFlowIds = [id] });
        await bench.StateAfterAsync(3, id);
        await bench.Emr.SettleAsync();

        Assert.Contains("interrupted", Texts.Of(bench.Emr, "/controller.gz"));
    }
}
