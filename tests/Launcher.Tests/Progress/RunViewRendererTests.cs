using Launcher.Progress;
using Launcher.Runs;
using Spectre.Console;
using Support;

namespace Launcher.Tests.Progress;

public class RunViewRendererTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero);

    private static readonly Stage[] Stages = [Stage.Convert, Stage.Build, Stage.Run, Stage.Collect, Stage.Report];

    private readonly RunView _view = new();

    public RunViewRendererTests()
    {
        _view.Apply(new RunStarted(Start, "20261125-100000-000-abcd", "notebooks/02-train.ipynb", "/r", Stages));
        _view.Apply(new StageChanged(Start, Stage.Convert, StageState.UpToDate, 0.4, null));
        _view.Apply(new StageChanged(Start, Stage.Build, StageState.Done, 12.3, null));
        _view.Apply(new StageChanged(Start, Stage.Run, StageState.Started, null, null));
        _view.Apply(new StepStarted(Start, "Grid search", 3, 7, "cell-7"));
    }

    [Fact]
    public void A_grid_search_shows_combination_best_and_time_left()
    {
        _view.Apply(
            new WorkProgressed(
                Start,
                new WorkProgress("grid search")
                {
                    Completed = 12,
                    Total = 72,
                    Best = 0.71,
                    BestLabel = "RandomForest numTrees=200 maxDepth=10",
                    Metric = "areaUnderPR",
                    SecondsLeft = 80,
                }));

        Snapshot.Match(Drawn(width: 100));
    }

    [Fact]
    public void A_narrow_terminal_cuts_lines_and_wraps_none()
    {
        _view.Apply(
            new WorkProgressed(
                Start,
                new WorkProgress("grid search")
                {
                    Completed = 12,
                    Total = 72,
                    Best = 0.71,
                    BestLabel = "RandomForest numTrees=200 maxDepth=10 maxBins=64 featureSubsetStrategy=sqrt",
                    Metric = "areaUnderPR",
                    SecondsLeft = 80,
                }));

        Snapshot.Match(Drawn(width: 50));
    }

    [Fact]
    public void A_failed_run_shows_where()
    {
        _view.Apply(new StageChanged(Start, Stage.Run, StageState.Failed, 200, "no"));

        Snapshot.Match(Drawn(width: 100));
    }

    [Fact]
    public void A_cluster_shows_states_time_money_and_the_last_word_of_the_job()
    {
        Stage[] stages = [Stage.Convert, Stage.Package, Stage.Upload, Stage.Cluster, Stage.Steps, Stage.CleanUp];
        _view.Apply(new RunStarted(Start, "20261125-100000-000-abcd", "notebooks/02-train.ipynb", "/r", stages));
        _view.Apply(new StageChanged(Start, Stage.Package, StageState.UpToDate, 0.6, null));
        _view.Apply(new StageChanged(Start, Stage.Upload, StageState.Done, 14, "3 objects, 61.2 MB sent"));
        _view.Apply(new StageChanged(Start, Stage.Cluster, StageState.Done, 410, null));
        _view.Apply(new StageChanged(Start.AddMinutes(7), Stage.Steps, StageState.Started, null, null));
        _view.Apply(new ClusterSeen(Start, ClusterSamples.Working));

        Snapshot.Match(Drawn(width: 90, after: TimeSpan.FromMinutes(12)));
    }

    [Fact]
    public async Task What_the_script_says_stays_above_the_picture()
    {
        var output = new StringWriter();
        await using (var display = new LiveRunDisplay(Terminal(output, 100, AnsiSupport.Yes), new ManualClock()))
        {
            display.Show(new RunStarted(Start, "20261125-100000-000-abcd", "notebooks/02-train.ipynb", "/r", Stages));
            display.Show(new StageChanged(Start, Stage.Run, StageState.Started, null, null));
            display.Show(new OutputShown(Start, OutputOrigin.Output, "6435 rows [bold]not markup[/]"));
        }

        var said = output.ToString().LastIndexOf("6435 rows [bold]not markup[/]", StringComparison.Ordinal);
        var picture = output.ToString().LastIndexOf("Run 20261125-100000-000-abcd", StringComparison.Ordinal);
        Assert.InRange(said, 0, picture);
    }

    private string Drawn(int width, TimeSpan? after = null)
    {
        var now = Start + (after ?? TimeSpan.FromSeconds(63));
        var output = new StringWriter();
        Terminal(output, width, AnsiSupport.No).Write(RunViewRenderer.Render(_view, now, width));
        return string.Join('\n', output.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
    }

    private static IAnsiConsole Terminal(StringWriter output, int width, AnsiSupport ansi)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = ansi,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(output),
            });
        console.Profile.Width = width;
        return console;
    }
}
