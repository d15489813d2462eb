using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace NbToScript.Tests.Built;

/// <summary>One real build, and what a person meets when running the script.</summary>
public class BuiltScriptTests(BuiltScript script) : IClassFixture<BuiltScript>
{
    [Fact]
    public void Project_builds_without_warnings()
    {
        Assert.True(script.BuildCode == 0, script.BuildOutput);
        Assert.Contains("0 Warning(s)", script.BuildOutput, StringComparison.Ordinal);
    }

    [Fact]
    public void Failing_build_is_exit_4_with_the_compiler_s_words()
    {
        var hooks = script.File("broken.script", "Script.User.cs");
        File.Copy(script.File("job.ipynb"), script.File("broken.ipynb"));
        Directory.CreateDirectory(script.File("broken.script"));
        File.WriteAllText(hooks, "internal sealed partial class Script { int number = \"text\"; }\n");

        var run = ToolRun.In(script.File(), "convert", "broken.ipynb", "--build");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("error NTS0902: The build of the script failed:", run.Error, StringComparison.Ordinal);
        Assert.Contains("error CS0029", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_reach_the_code_and_logs_stay_on_stderr()
    {
        var run = script.Run("--test_frac", "0.2", "--trees", "20,50");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("mode ok, fraction 0.2, trees 20+50\nFalse\ncleaned\n", run.Output);
        Assert.Contains("step 2/3 Second", run.Error, StringComparison.Ordinal);
        Assert.Contains("[1, 2, 3] (3 items)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Relative_paths_start_in_the_working_folder()
    {
        Directory.CreateDirectory(script.File("data"));
        File.WriteAllText(script.File("data", "here.txt"), "");

        Assert.Contains("True", script.Run("--workdir", "data").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_working_folder_is_exit_2()
    {
        var run = script.Run("--workdir", "nowhere");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(
            "Option '--workdir' names 'nowhere', which does not exist.\n",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Bad_option_is_exit_2_with_usage()
    {
        var run = script.Run("--test-fraction", "0.9");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(
            "Option '--test-fraction' does not exist. Did you mean '--test-frac'?\nUsage: job [options]; 'job "
                + "--help' lists them.\n",
            run.Error
        );
    }

    [Fact]
    public void Value_out_of_range_is_exit_2()
    {
        var run = script.Run("--test-frac", "0.9");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("Option '--test-frac' has the value '0.9'. It must lie between 0.05 and 0.5.", run.ErrorLines[0]);
    }

    [Fact]
    public void Help_and_version_go_to_stdout()
    {
        Assert.Contains("--test-frac <number>", script.Run("--help").Output, StringComparison.Ordinal);
        Assert.Equal("job, made by NbToScript 1.0.0 from job.ipynb\n", script.Run("--version").Output);
    }

    [Fact]
    public void Printed_parameters_mask_secrets()
    {
        var run = script.Run(
            new Dictionary<string, string> { ["JOB_API_KEY"] = "hunter2", ["JOB_MODE"] = "env" },
            ["--print-params"]
        );

        Assert.Equal(0, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("env", document.RootElement.GetProperty("mode").GetString());
        Assert.Equal("***", document.RootElement.GetProperty("apiKey").GetString());
    }

    [Theory]
    [InlineData("state", "The table 'state' is empty. [cell-4 line 4 \"Second\"]")]
    [InlineData("data.csv", "File 'data.csv' does not exist. [cell-4 line 7 \"Second\"]")]
    [InlineData(
        "index",
        "IndexOutOfRangeException: Index was outside the bounds of the array. [cell-4 line 5 \"Second\"]"
    )]
    public void Exception_is_one_line_with_its_cell_and_exit_1(string mode, string expected)
    {
        var run = script.Run("--mode", mode, "--log-level", "error");

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith(expected, run.ErrorLines[0], StringComparison.Ordinal);
        Assert.EndsWith("OnError failed too: hook broke", run.ErrorLines[1], StringComparison.Ordinal);
        Assert.EndsWith("exit code 1", run.ErrorLines[2], StringComparison.Ordinal);
        Assert.Equal(3, run.ErrorLines.Length);
        Assert.EndsWith("cleaned\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Stack_is_shown_at_debug_level_only()
    {
        var run = script.Run("--mode", "state", "--log-level", "debug");

        Assert.Contains("nb/job.ipynb#cell-4:line 4", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Hooks_of_the_user_run_at_start_and_before_each_step()
    {
        var run = script.Run("--log-level", "debug");

        var hooks = run
            .ErrorLines.Where(l => l.Contains("hook", StringComparison.Ordinal))
            .Select(l => l.Split("hook ")[1]);
        Assert.Equal(["start", "First", "Second", "Second (2)"], hooks);
    }

    [Fact]
    public void Cancelled_operation_is_exit_130() => Assert.Equal(130, script.Run("--mode", "cancel").ExitCode);

    [Fact]
    public void Early_return_ends_its_step_only()
    {
        var run = script.Run("--mode", "return");

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("cleaned\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_log_tells_the_whole_run()
    {
        var run = script.Run("--log-format", "json", "--mode", "state");

        var events = run.ErrorLines.Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(
            [
                "start",
                "step-start",
                "display",
                "step-end",
                "step-start",
                "step-failed",
                "message",
                "step-start",
                "step-end",
                "end",
            ],
            events.Select(e => e.GetProperty("event").GetString())
        );
        Assert.Equal("job", events[0].GetProperty("script").GetString());
        Assert.Equal("200,400", events[0].GetProperty("options").GetProperty("trees").GetString());
        Assert.Equal(3, events[1].GetProperty("total").GetInt32());
        Assert.Equal("InvalidOperationException", events[5].GetProperty("exception").GetString());
        Assert.Equal(1, events[^1].GetProperty("exitCode").GetInt32());
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void First_signal_stops_before_the_next_step(string signal)
    {
        using var process = script.Start(new Dictionary<string, string>(), ["--wait-ms", "1500"]);
        var first = process.StandardOutput.ReadLine();

        Signal(process, signal);
        var run = BuiltScript.Finish(process, new StringBuilder(first + "\n"));

        Assert.Equal(130, run.ExitCode);
        Assert.Equal("mode ok, fraction 0.15, trees 200+400\ncleaned\n", run.Output);
        Assert.Contains(
            "Cancelling: the script stops before its next step. Once more ends it now.",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void Second_signal_ends_at_once(string signal)
    {
        using var process = script.Start(new Dictionary<string, string>(), ["--wait-ms", "600000"]);
        process.StandardOutput.ReadLine();

        Signal(process, signal);
        while (process.StandardError.ReadLine() is { } line && !line.Contains("Cancelling", StringComparison.Ordinal))
        { }

        Signal(process, signal);

        Assert.True(process.WaitForExit(30_000));
        Assert.Equal(130, process.ExitCode);
    }

    [Fact]
    public void Started_by_Spark_it_drops_the_primary_file_and_logs_for_machines()
    {
        var run = script.Run(Gateway, ["main.py", "--args-b64=WyItLXRlc3QtZnJhYyIsIjAuMiJd"]);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("mode ok, fraction 0.2, trees 200+400\n", run.Output, StringComparison.Ordinal);
        Assert.All(run.ErrorLines, line => Assert.StartsWith("{", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Started_by_Spark_it_reads_nothing_and_ends_when_the_cluster_says_so()
    {
        using var process = script.Start(Gateway, ["main.py", "--wait-ms", "600000"], hasInput: true);
        process.StandardOutput.ReadLine();

        Signal(process, "TERM");

        Assert.True(process.WaitForExit(30_000));
        Assert.Equal(143, process.ExitCode);
        Assert.Contains("The cluster ended the script.", process.StandardError.ReadToEnd(), StringComparison.Ordinal);
    }

    private static readonly Dictionary<string, string> Gateway = new() { ["PYSPARK_GATEWAY_PORT"] = "4711" };

    private static void Signal(Process process, string signal)
    {
        using var kill = Process.Start(
            "kill",
            [$"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]
        );
        kill.WaitForExit();
    }
}
