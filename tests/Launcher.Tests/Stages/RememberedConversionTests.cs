namespace Launcher.Tests.Stages;

public sealed class RememberedConversionTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public async Task The_converter_is_not_asked_again_while_nothing_changed()
    {
        var notebook = await RunOnceAsync();

        await _workplace.RunAsync("run", notebook, "--force");

        Assert.Equal(["version", "script"], _workplace.Calls());
    }

    [Theory]
    [InlineData("nbtoscript.json")]
    [InlineData("NbToScript.dll")]
    [InlineData("scripts/02-train/02-train.csproj")]
    [InlineData("lib.dll")]
    public async Task It_is_asked_when_anything_changed_that_it_reads_or_writes(string path)
    {
        File.WriteAllText(_workplace.File("lib.dll"), "1");
        var notebook = await RunOnceAsync("#r \\\"../lib.dll\\\"");

        File.AppendAllText(_workplace.File(path.Split('/')), " ");
        await _workplace.RunAsync("run", notebook, "--force");

        Assert.Contains("check", _workplace.Calls());
    }

    [Theory]
    [InlineData("#load \\\"helpers.csx\\\"")]
    [InlineData("#!import other.ipynb")]
    public async Task A_notebook_that_takes_in_others_is_always_checked(string line)
    {
        var notebook = await RunOnceAsync(line);

        await _workplace.RunAsync("run", notebook, "--force");

        Assert.Contains("check", _workplace.Calls());
    }

    private async Task<string> RunOnceAsync(string line = "")
    {
        var notebook = _workplace.Notebook("02-train", Plays.Training());
        var path = _workplace.File("notebooks", "02-train.ipynb");
        File.WriteAllText(path, $$"""{"note":"{{line}}",{{File.ReadAllText(path)[1..]}}""");
        Assert.Equal(0, (await _workplace.RunAsync("run", notebook)).ExitCode);
        _workplace.Children.Clear();
        return notebook;
    }
}
