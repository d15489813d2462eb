using System.Text.Json;
using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Costs;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Prices;

namespace Launcher.Tests.Commands.Clusters;

public sealed class CostCommandTests : IAsyncDisposable
{
    private static readonly PriceRange Estimate = new(
        new PriceCase(8, new Cost(0.1m, 0.02m, 0), "least"),
        new PriceCase(24, new Cost(0.23m, 0.06m, 0.01m), "expected"),
        new PriceCase(126, new Cost(1.2m, 0.3m, 0.1m), "most"),
        0.75m);

    private readonly Account _account = new();

    public CostCommandTests() => _account.Remember();

    public ValueTask DisposeAsync() => _account.DisposeAsync();

    [Fact]
    public async Task A_cluster_that_lives_costs_what_its_machines_cost_so_far()
    {
        var id = await _account.LaunchAsync(Groups());
        _account.Clock.Advance(TimeSpan.FromMinutes(12));
        await _account.Emr.SettleAsync();
        var machines = await _account.Client.ListInstancesAsync(new ListInstancesRequest { ClusterId = id });

        var ended = await _account.RunAsync("cost");

        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        Assert.Equal(3, machines.Instances!.Count);
        var lines = ended.Output.Split('\n');
        Assert.Equal($"Cost of run {Account.RunId}, cluster {id} (RUNNING), so far", lines[0]);
        Assert.Equal("EC2         $0.115", lines[1]);
        Assert.Equal("EMR         $0.029", lines[2]);
        Assert.StartsWith("Total       $0.15", lines[4], StringComparison.Ordinal);
        Assert.EndsWith(", confidence medium, prices of 2026-11-01", lines[4], StringComparison.Ordinal);
        Assert.Equal("Machines    0.60 hours", lines[5]);
        Assert.StartsWith("Rate        $0.75", lines[6], StringComparison.Ordinal);
        Assert.Matches("^Shares      start-up [0-9]+ %, work [0-9]+ %, shutdown 0 %$", lines[7]);
        Assert.Equal("Estimate    none: the plan knew no prices", lines[8]);
        Assert.Contains("            " + CostNotes.LeftOut, lines);
    }

    [Fact]
    public async Task A_run_that_is_over_tells_what_was_written_down_beside_the_estimate()
    {
        await WriteAsync(new Cost(0.2304m, 0.0576m, 0.0122m));

        var ended = await _account.RunAsync("cost");

        Assert.Equal(
            $"""
            Cost of run {Account.RunId}
            EC2         $0.230
            EMR         $0.058
            EBS         $0.012
            Total       $0.300, confidence high, prices of 2026-11-25
            Machines    1.20 hours
            Estimate    $0.120 at least, $0.300 expected, $1.600 at most
            Limit       $2.000
                        {CostNotes.LeftOut}

            """.ReplaceLineEndings("\n"),
            ended.Output);
    }

    [Fact]
    public async Task An_unknown_cost_is_said_in_hours_and_never_in_dollars()
    {
        await WriteAsync(cost: null);

        var ended = await _account.RunAsync("cost");

        Assert.Contains("Total       unknown, confidence high", ended.Output, StringComparison.Ordinal);
        Assert.Contains("Machines    1.20 hours", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("EC2  ", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("$0.000", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_machines_it_is_one_line_of_json()
    {
        await WriteAsync(new Cost(0.2304m, 0.0576m, 0.0122m));

        var ended = await _account.RunAsync("cost", "--json");

        Assert.Equal(1, ended.Output.Count(letter => letter == '\n'));
        var report = JsonDocument.Parse(ended.Output).RootElement;
        Assert.Equal(0.3002m, report.GetProperty("cost").GetProperty("cost").GetProperty("total").GetDecimal());
        Assert.Equal(4320, report.GetProperty("cost").GetProperty("instanceSeconds").GetInt64());
        Assert.Equal(
            0.3m,
            report.GetProperty("estimate").GetProperty("expected").GetProperty("cost").GetProperty("total")
                .GetDecimal());
    }

    [Fact]
    public async Task A_run_without_a_cluster_has_no_cost()
    {
        await _account.WriteAsync(_account.Journal());

        var ended = await _account.RunAsync("cost");

        Assert.Contains("Total       unknown: there is no cluster", ended.Output, StringComparison.Ordinal);
    }

    private static JobFlowInstancesConfig Groups() =>
        new()
        {
            InstanceGroups = [Account.Group(InstanceRoleType.MASTER, 1), Account.Group(InstanceRoleType.CORE, 2)],
        };

    private Task WriteAsync(Cost? cost)
    {
        var journal = _account.Journal();
        return _account.WriteAsync(
            journal with
            {
                State = JournalState.Done,
                Estimate = Estimate,
                MaxCostUsd = 2,
                Verdict = Verdict.Success(),
                Record = new ClusterRecord
                {
                    RunId = journal.RunId,
                    Job = journal.Job,
                    Outcome = RunOutcome.Succeeded,
                    ExitCode = 0,
                    Verdict = Verdict.Success(),
                    Created = journal.Created,
                    Cost = new AccruedCost(cost, 4320, 0, Confidence.High, "2026-11-25", [CostNotes.LeftOut]),
                    Attempts = 1,
                    SpotLost = 0,
                    Left = new Leftovers(false, []),
                },
            });
    }
}
