using System.Text.Json;
using FakeTools;
using Support;

namespace Launcher.Tests.Commands;

public sealed class ListAndShowTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public async Task The_list_shows_state_start_duration_and_result_newest_first()
    {
        await FillAsync();

        var ended = await _workplace.RunAsync("list");

        Assert.Equal(0, ended.ExitCode);
        Snapshot.Match(_workplace.Scrubbed(ended.Output));
    }

    [Fact]
    public async Task The_list_for_machines_is_an_array()
    {
        await FillAsync();

        var ended = await _workplace.RunAsync("list", "--json");

        using var list = JsonDocument.Parse(ended.Output);
        Assert.Equal(
            ["failed", "completed"],
            list.RootElement.EnumerateArray().Select(run => run.GetProperty("state").GetString()));
        Assert.Equal("GBT", list.RootElement[1].GetProperty("winner").GetString());
        Assert.Equal(0.71, list.RootElement[1].GetProperty("value").GetDouble());
    }

    [Fact]
    public async Task An_empty_list_says_how_to_start()
    {
        Assert.Contains(
            "yet. Start one with 'run <notebook>'.",
            (await _workplace.RunAsync("list")).Output,
            StringComparison.Ordinal);
        Assert.Equal("[]", (await _workplace.RunAsync("list", "--json")).Output.Trim());
    }

    [Fact]
    public async Task A_completed_run_shows_stages_options_metrics_outputs_and_log()
    {
        await FillAsync();

        var ended = await _workplace.RunAsync("show", _workplace.Runs[0].Id);

        Assert.Equal(0, ended.ExitCode);
        Snapshot.Match(
            _workplace.Scrubbed(ended.Output).Replace(FakeDotnet.Program, "<program>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failed_run_shows_its_message()
    {
        await FillAsync();

        var ended = await _workplace.RunAsync("show", "latest");

        Snapshot.Match(
            _workplace.Scrubbed(ended.Output).Replace(FakeDotnet.Program, "<program>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_for_machines_holds_record_configuration_summary_and_log()
    {
        await FillAsync();

        var ended = await _workplace.RunAsync("show", "latest", "--json");

        using var shown = JsonDocument.Parse(ended.Output);
        Assert.Equal("failed", shown.RootElement.GetProperty("run").GetProperty("state").GetString());
        Assert.Equal("--seed", shown.RootElement.GetProperty("configuration").GetProperty("options")[0].GetString());
        Assert.Equal(1, shown.RootElement.GetProperty("summary").GetProperty("exitCode").GetInt32());
        Assert.Equal("logs/script.log", shown.RootElement.GetProperty("logTail").GetProperty("name").GetString());
    }

    [Fact]
    public async Task An_unknown_run_names_the_nearest()
    {
        await FillAsync();

        var ended = await _workplace.RunAsync("show", "20261125-1");
        var unknown = await _workplace.RunAsync("show", "2027");

        Assert.Equal((2, 2), (ended.ExitCode, unknown.ExitCode));
        Assert.Contains("begins several runs", ended.Error, StringComparison.Ordinal);
        Assert.Contains("The nearest is '2026", unknown.Error, StringComparison.Ordinal);
    }

    private async Task FillAsync()
    {
        await _workplace.RunAsync("run", _workplace.Notebook("02-train", Plays.Training()));
        _workplace.Clock.Advance(3600);
        var failing = new Play { Script = [Plays.Failure, new Act { Exit = 1 }] };
        await _workplace.RunAsync("run", _workplace.Notebook("03-broken", failing), "--", "--seed", "7");
    }
}
