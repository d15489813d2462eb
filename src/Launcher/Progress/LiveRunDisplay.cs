using Spectre.Console;
using Spectre.Console.Rendering;

namespace Launcher.Progress;

/// <summary>
/// A picture of the run that is drawn over itself on a terminal; what the script says scrolls by above it.
/// </summary>
internal sealed class LiveRunDisplay : IProgressDisplay
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Lock _gate = new();
    private readonly RunView _view = new();
    private readonly IAnsiConsole _console;
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _drawing;
    private LiveDisplayContext? _picture;
    private IEnumerable<string> _last = [];

    public LiveRunDisplay(IAnsiConsole console, TimeProvider clock)
    {
        (_console, _clock) = (console, clock);
        _drawing = console
            .Live(new Text(""))
            .AutoClear(true)
            .Overflow(VerticalOverflow.Ellipsis)
            .StartAsync(picture =>
            {
                _picture = picture;
                return _end.Task;
            });
        _timer = clock.CreateTimer(_ => Draw(), null, Pause, Pause);
    }

    public void Show(RunEvent change)
    {
        lock (_gate)
        {
            _view.Apply(change);
            switch (change)
            {
                case OutputShown shown:
                    Above(shown.Text);
                    break;
                case NoteShown note:
                    Above(note.Text);
                    break;
                case RunContinued continued:
                    Above(continued.Message);
                    break;
                case PackageMade made:
                    _last = PackageText.Lines(made.Package);
                    break;
                case RunEnded ended:
                    _last = SummaryText.Lines(ended.Summary);
                    break;
            }
        }

        Draw();
    }

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        Draw();
        lock (_gate)
        {
            _end.TrySetResult();
        }

        await _drawing;

        // The picture keeps the height of its tallest moment, and no more of it than fits; the last one is whole.
        _console.Write(Picture());

        // Written past the console, which would break long paths at the terminal's edge.
        foreach (var line in _last.Take(1).Select(_ => "").Concat(_last))
        {
            await _console.Profile.Out.Writer.WriteLineAsync(line);
        }
    }

    private void Above(string text) => _console.Write(new TextAbovePicture(text));

    private IRenderable Picture() => RunViewRenderer.Render(_view, _clock.GetUtcNow(), _console.Profile.Width);

    private void Draw()
    {
        lock (_gate)
        {
            if (!_end.Task.IsCompleted)
            {
                _picture?.UpdateTarget(Picture());
            }
        }
    }
}
