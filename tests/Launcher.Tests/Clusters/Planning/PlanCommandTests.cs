using System.Text.Json;
using Launcher.Packaging;
using Launcher.Runs;
using Launcher.Tests.Clusters.Costs;
using Launcher.Tests.Clusters.Prices;
using Support;

namespace Launcher.Tests.Clusters.Planning;

public sealed class PlanCommandTests : IDisposable
{
    private const string Team = """
        {
          "region": "us-east-1",
          "packages": "s3://team-jobs",
          "securityConfiguration": "strict",
          "profiles": {
            "big": { "core": { "types": ["m5.2xlarge", "m5.xlarge"] }, "task": { "count": 4 } },
            "dear": { "limits": { "maxCostUsd": 0.2 } }
          }
        }
        """;

    private readonly Workplace _workplace = new();
    private readonly string _notebook;

    public PlanCommandTests()
    {
        _notebook = _workplace.Notebook("02-train", Plays.Training());
        File.WriteAllText(_workplace.File("emr.json"), Team);
    }

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public async Task A_plan_shows_settings_request_size_and_price()
    {
        MakePackage("linux-x64");

        var ended = await _workplace.RunAsync(
            "plan", _notebook, "--profile", "big", "--sizing-input-gb", "50", "--limits-max-cost-usd", "10",
            "--", "--inputs", "s3://data/rows.parquet");

        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        Snapshot.Match(ended.Output);
    }

    [Fact]
    public async Task A_plan_starts_no_program_and_leaves_no_file()
    {
        var before = Directory.GetFileSystemEntries(_workplace.Path, "*", SearchOption.AllDirectories);

        var ended = await _workplace.RunAsync("plan", _notebook);

        Assert.Equal(0, ended.ExitCode);
        Assert.Empty(_workplace.Children);
        Assert.Equal(before, Directory.GetFileSystemEntries(_workplace.Path, "*", SearchOption.AllDirectories));
        Assert.Contains(
            "There is no package for linux-x64 yet, so its address lacks the hash. "
                + "'package notebooks/02-train.ipynb --runtime linux-x64' makes it.",
            ended.Output,
            StringComparison.Ordinal);
        Assert.Contains(
            "s3://team-jobs/artifacts/SHA256-OF-PACKAGE/job.tar.gz#job", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_for_machines_is_one_line_with_the_whole_request()
    {
        MakePackage("linux-arm64");

        var ended = await _workplace.RunAsync(
            "plan", _notebook, "--json", "--core-types", "m6g.xlarge", "--primary-types", "m6g.xlarge",
            "--sizing-expected-minutes", "13");

        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        Assert.Equal(1, ended.Output.Count(letter => letter == '\n'));
        var plan = JsonDocument.Parse(ended.Output).RootElement;
        var types = plan.GetProperty("settings").GetProperty("core.types");
        Assert.Equal("--core-types", types.GetProperty("origin").GetString());
        Assert.Equal(24, plan.GetProperty("price").GetProperty("expected").GetProperty("minutes").GetDecimal());
        Assert.Equal("2026-11-01", plan.GetProperty("price").GetProperty("prices").GetString());
        Assert.Contains(
            "The EMR charge of 'm6g.xlarge' is taken as a quarter of EC2's.",
            plan.GetProperty("price").GetProperty("notes").EnumerateArray().Select(note => note.GetString()));
        var request = plan.GetProperty("request");
        var token = plan.GetProperty("token").GetString()!;
        Assert.Equal($"02-train~{token[..8]}", request.GetProperty("Name").GetString());
        Assert.Contains(
            "s3://team-jobs/artifacts/abc/job.tar.gz#job",
            request.GetProperty("Steps")[0].GetProperty("HadoopJarStep").GetProperty("Args").EnumerateArray()
                .Select(argument => argument.GetString()));
    }

    [Fact]
    public async Task A_token_makes_two_plans_the_same_launch()
    {
        async Task<string?> TokenOfAsync(params string[] more)
        {
            _workplace.Clock.Advance(1);
            var ended = await _workplace.RunAsync(["plan", _notebook, "--json", .. more]);
            return JsonDocument.Parse(ended.Output).RootElement.GetProperty("token").GetString();
        }

        Assert.NotEqual(await TokenOfAsync(), await TokenOfAsync());
        Assert.Equal(await TokenOfAsync("--token", "day-1"), await TokenOfAsync("--token", "day-1"));
        Assert.NotEqual(await TokenOfAsync("--token", "day-1"), await TokenOfAsync("--token", "day-2"));
    }

    [Fact]
    public async Task A_notebook_s_name_becomes_one_that_EMR_takes()
    {
        var notebook = _workplace.Notebook("wald & $feld" + new string('x', 200), Plays.Training());

        var ended = await _workplace.RunAsync("plan", notebook, "--json");

        var name = JsonDocument.Parse(ended.Output).RootElement.GetProperty("request").GetProperty("Name").GetString();
        Assert.Matches("^wald----feldx{188}~[0-9a-f]{8}$", name);
    }

    [Fact]
    public async Task An_unknown_price_gives_hours_and_never_zero()
    {
        var ended = await _workplace.RunAsync("plan", _notebook, "--region", "eu-west-1");

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains(
            "Price       unknown; at most 6.0 hours of machines\n",
            ended.Output,
            StringComparison.Ordinal);
        Assert.Contains("unknown: prices of 'eu-west-1' are not built in", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("$", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prices_of_another_region_are_asked_for_and_kept_for_the_next_plan()
    {
        var list = new PretendedPriceList("eu-central-1")
            .Machine("m5.xlarge", "0.23", "0.048")
            .Volumes("0.119", "0.0952");
        var ec2 = new PretendedEc2().Refuse("DescribeInstanceTypeOfferings");
        _workplace.Environment["XDG_CACHE_HOME"] = _workplace.File("cache");
        _workplace.Environment["LOCALAPPDATA"] = _workplace.File("cache");
        _workplace.Environment["HOME"] = _workplace.File("cache");
        _workplace.ConnectAws = region => Accounts.Of(region, _workplace.Environment, ec2, list);

        var asked = await _workplace.RunAsync(
            "plan", _notebook, "--region", "eu-central-1", "--refresh-prices", "--limits-max-cost-usd", "2");
        var next = await _workplace.RunAsync("plan", _notebook, "--region", "eu-central-1");

        Assert.Equal((0, ""), (asked.ExitCode, asked.Error));
        Assert.Contains(
            "Prices      eu-central-1, 2026-11-25, confidence high; at most $0.",
            asked.Output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("is taken as a quarter of EC2's", asked.Output, StringComparison.Ordinal);
        Assert.Equal(0, next.ExitCode);
        Assert.Contains("Prices      eu-central-1, 2026-11-25, confidence high", next.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prices_that_could_not_be_read_leave_a_plan_with_a_note()
    {
        var list = new PretendedPriceList("eu-central-1") { IsDown = true };
        _workplace.Environment["XDG_CACHE_HOME"] = _workplace.File("cache");
        _workplace.Environment["LOCALAPPDATA"] = _workplace.File("cache");
        _workplace.Environment["HOME"] = _workplace.File("cache");
        _workplace.ConnectAws = region =>
            Accounts.Of(
                region, _workplace.Environment, new PretendedEc2().Refuse("DescribeInstanceTypeOfferings"), list);

        var ended = await _workplace.RunAsync("plan", _notebook, "--region", "eu-central-1", "--refresh-prices");

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains(
            "AWS's price list could not be read: 'pricing:GetProducts' got no answer.",
            ended.Output,
            StringComparison.Ordinal);
        Assert.Contains("Price       unknown", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_this_machine_and_a_limit_that_is_too_short_are_pointed_out()
    {
        var ended = await _workplace.RunAsync(
            "plan", _notebook, "--sizing-expected-minutes", "200", "--core-market", "spot",
            "--", "--inputs", "data.csv");

        Assert.Contains(
            "'data.csv' is on this machine, where the cluster cannot read it.", ended.Output, StringComparison.Ordinal);
        Assert.Contains(
            "The run is expected to take 211 minutes, but is stopped after 120.",
            ended.Output,
            StringComparison.Ordinal);
        Assert.Contains("the driver may run on a spot machine", ended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--profile dear", "'limits.maxCostUsd' is '0.2', which pays 9 minutes of this cluster at $")]
    [InlineData("--profile bgi", "'emr.json' has no profile 'bgi'. Did you mean 'big'?")]
    [InlineData("--config no.json", "'no.json' does not exist.")]
    [InlineData("--core-cuont 2", "'--core-cuont' is no option of 'plan'. Did you mean '--core-count'?")]
    [InlineData("--frobnicate", "'--frobnicate' is no option of 'plan'. 'plan --help' shows all that are.")]
    [InlineData("--core-count 0", "'core.count' is '0' from '--core-count'; it must be a whole number from 1 to 2000.")]
    [InlineData(
        "--region eu-west-1 --limits-max-cost-usd 5",
        "'limits.maxCostUsd' cannot be kept: prices of 'eu-west-1'")]
    [InlineData("--core-types m6g.xlarge", "'m6g.xlarge' are ARM machines and 'm5.xlarge' are not")]
    [InlineData("--core-count 2 --task-count 1 --task-types m5.4xlarge,m5.large --scaling-max-count 4", "starts with")]
    [InlineData("-- --api-key=x", "The script's option '--api-key' looks like a secret.")]
    public async Task What_cannot_be_planned_is_exit_2_with_one_sentence(string options, string part)
    {
        var ended = await _workplace.RunAsync(["plan", _notebook, .. options.Split(' ')]);

        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.Contains(part, ended.Error, StringComparison.Ordinal);
        Assert.Single(ended.Error.TrimEnd().Split('\n'));
    }

    private void MakePackage(string runtime)
    {
        var folder = _workplace.File("artifacts", "packages", "02-train", runtime);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "job.tar.gz"), "x");
        var record = new PackageRecord
        {
            Source = _notebook,
            Runtime = runtime,
            Fingerprint = "f",
            Sha256 = "abc",
            Size = 1,
            FileCount = 1,
            Warnings = [],
        };
        File.WriteAllText(Path.Combine(folder, "package.json"), JsonSerializer.Serialize(record, JsonText.Options));
    }
}
