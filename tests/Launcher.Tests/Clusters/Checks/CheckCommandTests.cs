using System.Text.Json;
using Support;

namespace Launcher.Tests.Clusters.Checks;

public sealed class CheckCommandTests : IDisposable
{
    private const string Team = """
        {
          "region": "us-east-1",
          "packages": "s3://team/jobs",
          "subnets": ["subnet-a", "subnet-b"],
          "profiles": { "big": { "task": { "count": 4 } } }
        }
        """;

    private readonly Workplace _workplace = new();
    private readonly CheckBench _bench = new();
    private readonly string _notebook;

    public CheckCommandTests()
    {
        _notebook = _workplace.Notebook("02-train", Plays.Training());
        File.WriteAllText(_workplace.File("emr.json"), Team);
        _workplace.ConnectChecks = _ => _bench.Services;
    }

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public async Task A_good_account_is_exit_0_with_a_table()
    {
        var ended = await _workplace.RunAsync("check", _notebook, "--", "--inputs", "s3://data/rows.parquet");

        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        Snapshot.Match(ended.Output);
    }

    [Fact]
    public async Task What_would_make_a_launch_fail_is_exit_3()
    {
        _bench.Roles.Known.Remove("EMR_DefaultRole_V2");

        var ended = await _workplace.RunAsync("check", _notebook);

        Assert.Equal(3, ended.ExitCode);
        Assert.Contains("FAILED   service role", ended.Output, StringComparison.Ordinal);
        Assert.Contains("There is no role 'EMR_DefaultRole_V2'.", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_can_be_looked_at_without_a_notebook()
    {
        var ended = await _workplace.RunAsync("check", "--profile", "big", "--production");

        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        Assert.Contains("Only task nodes are on spot", ended.Output, StringComparison.Ordinal);
        Assert.Contains("No 'limits.maxCostUsd' is set.", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Machines_read_one_object()
    {
        var ended = await _workplace.RunAsync("check", "--json");

        using var said = JsonDocument.Parse(ended.Output);
        Assert.True(said.RootElement.GetProperty("canLaunch").GetBoolean());
        var identity = said.RootElement.GetProperty("checks")[0];
        Assert.Equal("identity", identity.GetProperty("name").GetString());
        Assert.Equal("ok", identity.GetProperty("mark").GetString());
        Assert.Single(ended.Output.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Policies_are_printed_without_an_account_and_the_placeholder_is_said()
    {
        _workplace.ConnectChecks = _ => throw new InvalidOperationException("Nobody is asked.");

        var ended = await _workplace.RunAsync("check", "--print-policies", "--json");

        Assert.Equal(0, ended.ExitCode);
        Assert.Equal(
            "The account is not known, so 'ACCOUNT-ID' stands in its place. Name it with '--account'.",
            ended.Error.TrimEnd());
        using var said = JsonDocument.Parse(ended.Output);
        Assert.Equal(
            ["launcher", "serviceRole", "instanceRole", "schedulerRole"],
            said.RootElement.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task A_given_account_stands_in_the_policies()
    {
        var ended = await _workplace.RunAsync("check", "--print-policies", "--account", "111122223333");

        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        Assert.DoesNotContain("ACCOUNT-ID", ended.Output, StringComparison.Ordinal);
        Assert.Contains("arn:aws:iam::111122223333:role/EMR_DefaultRole_V2", ended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--account 12 --print-policies", "'12' is no account. It has 12 digits, such as 111122223333.")]
    [InlineData("--frobnicate", "'--frobnicate' is no option of 'check'. 'check --help' shows what it takes.")]
    [InlineData("--core-cuont 2", "'--core-cuont' is no option of 'check'. Did you mean '--core-count'?")]
    [InlineData("a.ipynb b.ipynb", "'b.ipynb' is one notebook too many. 'check --help' shows what it takes.")]
    [InlineData("none.ipynb", "'none.ipynb' does not exist.")]
    public async Task What_cannot_be_looked_at_is_exit_2(string arguments, string sentence)
    {
        var ended = await _workplace.RunAsync(["check", .. arguments.Split(' ')]);

        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.Contains(sentence, ended.Error, StringComparison.Ordinal);
    }
}
