using Launcher.Runs;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Launcher.Progress;

/// <summary>Draws a run for a terminal: a line for each stage, below them the script's step and progress.</summary>
internal static class RunViewRenderer
{
    private const int BarWidth = 30;

    private static readonly string[] Spinner = ["|", "/", "-", "\\"];

    public static IRenderable Render(RunView view, DateTimeOffset now, int width)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(0, 0, 1, 0) });
        grid.AddColumn(new GridColumn { NoWrap = true });
        grid.AddColumn(new GridColumn { NoWrap = true });
        grid.AddColumn(new GridColumn { NoWrap = true, Alignment = Justify.Right });
        foreach (var stage in view.Stages)
        {
            grid.AddRow([.. Row(stage, view.Of(stage), now)]);
        }

        var details = Details(view, now, width).Select(line => (IRenderable)new Markup(line));
        var title = $"[bold]{Cut(view.Title, width)}[/]";
        return new Rows([new Markup(title), grid, .. details]);
    }

    private static IEnumerable<IRenderable> Row(Stage stage, StageChanged? change, DateTimeOffset now)
    {
        if (change is null)
        {
            return [new Text(" "), new Markup($"[dim]{stage}[/]"), new Text(""), new Text("")];
        }

        var elapsed = change.Seconds ?? (now - change.Time).TotalSeconds;
        var (mark, style) = change.State switch
        {
            StageState.Started => (Spinner[(int)(now.ToUnixTimeMilliseconds() / 200 % Spinner.Length)], "blue"),
            StageState.Done or StageState.UpToDate => ("+", "green"),
            StageState.Failed => ("x", "red"),
            _ => ("-", "yellow"),
        };
        var state = change.State == StageState.Started ? "running" : EventText.Of(change.State);
        return
        [
            new Markup($"[{style}]{mark}[/]"),
            new Text(stage.ToString()),
            new Markup($"[{style}]{state}[/]"),
            new Text(Durations.Shown(elapsed)),
        ];
    }

    private static IEnumerable<string> Details(RunView view, DateTimeOffset now, int width)
    {
        foreach (var line in view.Cluster is { } cluster ? ClusterViewRenderer.Lines(cluster, now) : [])
        {
            yield return Cut(line, width);
        }

        if (view.Step is { } step)
        {
            var position = step is { Index: { } index, Total: { } total } ? $"step {index} of {total}: " : "step: ";
            yield return Cut($"  {position}{step.Title}", width);
        }

        if (view.Progress is not { } progress)
        {
            yield break;
        }

        yield return Line(progress, width);
        if (progress.BestLabel is { } label)
        {
            yield return $"[dim]{Cut($"  best: {label}", width)}[/]";
        }
    }

    // The bar goes first where there is no room for all.
    private static string Line(WorkProgress progress, int width)
    {
        var task = $"  {progress.Task} ";
        string[] known = [progress.Count, progress.BestScore, progress.TimeLeft];
        var facts = string.Join(", ", known.Where(fact => fact.Length > 0));
        return progress.Fraction is { } fraction && task.Length + BarWidth + 1 + facts.Length <= width
            ? $"{Markup.Escape(task)}{Bar(fraction)} {Markup.Escape(facts)}"
            : Cut(task + facts, width);
    }

    private static string Bar(double fraction)
    {
        var filled = (int)Math.Round(fraction * BarWidth);
        return $"[blue]{new string('#', filled)}[/][dim]{new string('.', BarWidth - filled)}[/]";
    }

    private static string Cut(string text, int width) =>
        Markup.Escape(text.Length <= width ? text : text[..Math.Max(0, width - 3)] + "...");
}
