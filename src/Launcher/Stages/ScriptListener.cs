using Launcher.Children;
using Launcher.Progress;
using Launcher.Runs;

namespace Launcher.Stages;

/// <summary>Turns what a script writes into events of the run, and remembers what went wrong.</summary>
internal sealed class ScriptListener(RunContext context, LogFile log)
{
    private const int KeptLines = 5;

    private readonly WorkPace _pace = new();
    private readonly Queue<string> _lastErrorLines = new();
    private readonly List<StepRecord> _steps = [];
    private string? _stepTitle;

    public IReadOnlyList<StepRecord> Steps => _steps;

    /// <summary>The step that failed, with its cell and the exception's message.</summary>
    public ScriptFailure? Failure { get; private set; }

    /// <summary>The last lines that were no events: usage complaints and crashes of the runtime.</summary>
    public IReadOnlyCollection<string> LastErrorLines => _lastErrorLines;

    public void Hear(ChildLine line)
    {
        log.Write(line.Text);
        if (line.Stream == ChildStream.Output)
        {
            Show(OutputOrigin.Output, line.Text);
        }
        else if (ScriptEvent.Parse(line.Text) is { } heard)
        {
            Hear(heard);
        }
        else
        {
            Show(OutputOrigin.Error, line.Text);
            _lastErrorLines.Enqueue(line.Text);
            if (_lastErrorLines.Count > KeptLines)
            {
                _lastErrorLines.Dequeue();
            }
        }
    }

    private void Hear(ScriptEvent heard)
    {
        switch (heard.Event)
        {
            case "start" or "end":
                break;
            case "step-start":
                _pace.StartStep(context.Now);
                _stepTitle = heard.Text("title") ?? heard.Step ?? "";
                context.Display.Show(
                    new StepStarted(context.Now, _stepTitle, heard.Count("index"), heard.Count("total"), heard.Cell));
                break;
            case "step-end":
                var ended = new StepRecord(
                    heard.Text("title") ?? _stepTitle ?? heard.Step ?? "",
                    heard.Number("seconds") ?? 0);
                _steps.Add(ended);
                context.Display.Show(new StepEnded(context.Now, ended.Title, ended.Seconds));
                break;
            case "progress":
                context.Display.Show(new WorkProgressed(context.Now, _pace.Estimate(heard.ToProgress(), context.Now)));
                break;
            case "step-failed":
                Failure = new ScriptFailure(
                    heard.Step,
                    heard.Text("anchor") ?? heard.Cell,
                    heard.Text("exceptionMessage") ?? heard.Message ?? "no message");
                break;
            case "display":
                Show(OutputOrigin.Display, heard.Message ?? heard.Text("value") ?? heard.Text("text") ?? "");
                break;
            default:
                Show(OutputOrigin.Log, heard.Message ?? heard.Event, heard.Level);
                break;
        }
    }

    private void Show(OutputOrigin origin, string text, string? level = null) =>
        context.Display.Show(new OutputShown(context.Now, origin, text, level));
}
