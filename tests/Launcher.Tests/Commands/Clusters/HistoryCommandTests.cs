using System.Text;
using System.Text.Json;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Storage;
using Launcher.Tests.Clusters.Histories;
using Support;

namespace Launcher.Tests.Commands.Clusters;

public sealed class HistoryCommandTests : IAsyncDisposable
{
    private static readonly string[] Place = ["--region", "us-east-1", "--packages", Account.Packages];

    private readonly Account _account = new();

    public ValueTask DisposeAsync() => _account.DisposeAsync();

    [Fact]
    public async Task A_history_is_a_table_with_a_sum()
    {
        await KeepAsync(
            PastRuns.Over(1, RunOutcome.Succeeded, 0.3m),
            PastRuns.Over(2, RunOutcome.Failed, 0.25m, "The column 'y' is missing."),
            PastRuns.Over(3, RunOutcome.Unknown, null, "Nobody can tell."),
            PastRuns.Journal(4));
        await _account.Store.WriteAsync(
            new JournalStore(_account.Store, PastRuns.Packages).Address($"{9:x16}"),
            Encoding.UTF8.GetBytes("[]"),
            WriteCondition.None,
            CancellationToken.None);

        var ended = await _account.RunAsync(["history", .. Place]);

        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        Snapshot.Match(ended.Output);
    }

    [Fact]
    public async Task Only_the_last_are_shown_when_few_are_asked_for()
    {
        await KeepAsync(
            PastRuns.Over(1, RunOutcome.Succeeded, 0.3m),
            PastRuns.Over(2, RunOutcome.Succeeded, 0.3m),
            PastRuns.Over(3, RunOutcome.Succeeded, 0.3m));

        var ended = await _account.RunAsync(["history", "--last", "1", .. Place]);

        Assert.Contains("1 run: 1 succeeded. 1.20 hours of machines, $0.300.", ended.Output, StringComparison.Ordinal);
        Assert.Contains("2 older runs left out; '--last' shows more.", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_machines_it_is_one_line_of_json_with_totals()
    {
        await KeepAsync(PastRuns.Over(1, RunOutcome.Succeeded, 0.3m), PastRuns.Journal(2));

        var ended = await _account.RunAsync(["history", "--json", .. Place]);

        Assert.Equal(1, ended.Output.Count(letter => letter == '\n'));
        var history = JsonDocument.Parse(ended.Output).RootElement;
        Assert.Equal(2, history.GetProperty("runs").GetArrayLength());
        Assert.Equal("succeeded", history.GetProperty("runs")[1].GetProperty("outcome").GetString());
        Assert.Equal(0.3m, history.GetProperty("totals").GetProperty("costUsd").GetDecimal());
        Assert.Equal(1, history.GetProperty("totals").GetProperty("goingOn").GetInt32());
    }

    [Fact]
    public async Task Without_runs_it_says_how_to_start_one()
    {
        var ended = await _account.RunAsync(["history", .. Place]);

        Assert.Equal(
            $"There are no runs below '{Account.Packages}' yet. Start one with 'run <notebook> --target emr'.\n",
            ended.Output);
    }

    [Theory]
    [InlineData("history --region us-east-1", "'packages' is not set")]
    [InlineData("history --last 0", "'--last' is '0'; it must be 1 or more.")]
    public async Task What_is_missing_or_wrong_is_a_matter_of_usage(string arguments, string message)
    {
        var ended = await _account.RunAsync(arguments.Split(' '));

        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith(message, ended.Error, StringComparison.Ordinal);
    }

    private async Task KeepAsync(params IEnumerable<RunJournal> journals)
    {
        foreach (var journal in journals)
        {
            _account.Clock.Advance(TimeSpan.FromMinutes(1));
            await new JournalStore(_account.Store, PastRuns.Packages).CreateAsync(journal, CancellationToken.None);
        }
    }
}
