namespace Launcher.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public async Task A_script_option_before_the_mark_is_pointed_to_its_place() =>
        Assert.Equal(
            "'--inputs' is no option of 'run'. 'run --help' shows all that are. "
                + "Options of the script come after '--': run <notebook> -- --inputs …\n",
            await UsageAsync("run", "a.ipynb", "--inputs", "x.csv"));

    [Fact]
    public async Task A_misspelt_option_names_the_near_one() =>
        Assert.Equal(
            "'--forse' is no option of 'run'. Did you mean '--force'?\n",
            await UsageAsync("run", "a.ipynb", "--forse"));

    [Fact]
    public async Task A_misspelt_command_names_the_near_one() =>
        Assert.Equal("'statsu' is no command. Did you mean 'status'?\n", await UsageAsync("statsu"));

    [Fact]
    public async Task Without_a_command_all_are_named() =>
        Assert.StartsWith(
            "No command is named. There are 'run', 'package'", await UsageAsync(), StringComparison.Ordinal);

    [Fact]
    public async Task A_missing_argument_is_a_usage_failure() =>
        Assert.Contains("'run --help' shows what it takes.", await UsageAsync("run"), StringComparison.Ordinal);

    [Fact]
    public async Task A_misspelt_notebook_names_the_near_one()
    {
        _workplace.Notebook("02-train", Plays.Training());

        Assert.Equal(
            "'notebooks/02-trian.ipynb' does not exist. Did you mean 'notebooks/02-train.ipynb'?\n",
            await UsageAsync("run", "notebooks/02-trian.ipynb"));
    }

    [Theory]
    [InlineData]
    [InlineData("run")]
    [InlineData("package")]
    [InlineData("list")]
    [InlineData("show")]
    [InlineData("logs")]
    public async Task Every_command_explains_itself(params string[] command)
    {
        var ended = await _workplace.RunAsync([.. command, "--help"]);

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("Usage:", ended.Output, StringComparison.Ordinal);
    }

    private async Task<string> UsageAsync(params string[] arguments)
    {
        var ended = await _workplace.RunAsync(arguments);
        Assert.Equal(2, ended.ExitCode);
        return ended.Error.ReplaceLineEndings("\n");
    }
}
