using System.Diagnostics;
using FakeTools;
using Launcher.Children;
using Support;

namespace Launcher.Tests.Children;

public sealed class ChildProcessTests : IDisposable
{
    private readonly TempFolder _folder = TempFolder.Create("child ü");
    private readonly Interruption _interruption = new();
    private readonly List<ChildLine> _lines = [];

    public void Dispose()
    {
        _interruption.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Lines_folder_arguments_and_exit_code_pass_through_the_guard()
    {
        var exitCode = await RunAsync(
            new Play { Script = [new Act { Tell = true }, new Act { Err = "größer" }, new Act { Exit = 7 }] },
            null,
            "a b",
            "ü\"");

        Assert.Equal(7, exitCode);
        Assert.Equal(
            ["arguments: a b ü\"", $"folder: {_folder.Path}", "progress: json"],
            _lines.Where(line => line.Stream == ChildStream.Output).Select(line => line.Text));
        Assert.Equal("größer", Assert.Single(_lines, line => line.Stream == ChildStream.Error).Text);
    }

    [Fact]
    public async Task A_child_that_does_not_stop_is_ended_after_the_grace()
    {
        var clock = Stopwatch.StartNew();

        var exitCode = await RunAsync(
            new Play { Script = [new Act { Out = "working" }, new Act { Stubborn = true }] },
            interruptAt: "working");

        Assert.NotEqual(0, exitCode);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0.5, 20);
    }

    [Fact]
    public async Task A_listener_that_cannot_go_on_ends_the_child()
    {
        var play = new Play { Script = [new Act { Out = "working" }, new Act { Stubborn = true }] };

        var failure = await Assert.ThrowsAsync<IOException>(() =>
            new ChildProcess(TimeSpan.FromSeconds(1)).RunAsync(
                Command(play),
                _ => throw new IOException("No space left on device"),
                _interruption));

        Assert.Equal("No space left on device", failure.Message);
    }

    [Fact]
    public async Task A_program_that_cannot_be_started_is_named()
    {
        var command = new ChildCommand(_folder.File("missing"), [], _folder.Path);

        var exitCode = await new ChildProcess(TimeSpan.FromSeconds(1)).RunAsync(command, _lines.Add, _interruption);

        Assert.Equal(Guard.CannotStart, exitCode);
        Assert.Contains("missing' could not be started", Assert.Single(_lines).Text, StringComparison.Ordinal);
    }

    private Task<int> RunAsync(Play play, string? interruptAt = null, params string[] arguments) =>
        new ChildProcess(TimeSpan.FromSeconds(0.5)).RunAsync(
            Command(play, arguments),
            line =>
            {
                _lines.Add(line);
                if (line.Text == interruptAt)
                {
                    _interruption.Raise();
                }
            },
            _interruption);

    private ChildCommand Command(Play play, params string[] arguments)
    {
        var path = _folder.File("play.json");
        File.WriteAllText(path, play.Text());
        return new ChildCommand(FakeDotnet.Program, ["script", path, .. arguments], _folder.Path)
        {
            Environment = new Dictionary<string, string?> { ["SPARK_PROGRESS"] = "json" },
        };
    }
}
