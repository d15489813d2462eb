using Launcher.Children;
using Launcher.Failures;
using Launcher.Installations;
using Launcher.Progress;
using Launcher.Runs;

namespace Launcher.Stages;

/// <summary>Finds the Java and the Spark that a script on engine 'spark' starts; fetches Spark where none is.</summary>
internal sealed class SparkStage(RunContext context, RunSession session)
{
    private const double Megabyte = 1e6;

    public async Task<StageOutcome<InstalledSpark>> RunAsync()
    {
        var java = await JavaAsync();
        java.Require();
        var pace = new WorkPace();
        pace.StartStep(context.Now);
        var finder = new SparkFinder(context.Environment, context.SparkSources, context.Clock);
        var home = await finder.FindAsync(
            () => session.Note("Another launcher fetches Spark; this one waits for it."),
            progress => Show(progress, pace),
            context.Interruption.Requested);
        return new StageOutcome<InstalledSpark>(
            home, StageState.Done, $"Spark {home.Version} in {home.Path}, Java {java.Version}");
    }

    private async Task<Java> JavaAsync()
    {
        var path = Java.Find(context.Environment);
        var lines = new List<string>();
        var exitCode = await context.RunAsync(
            new ChildCommand(path, ["-version"], context.CurrentDirectory),
            line => lines.Add(line.Text));
        return (exitCode == ExitCodes.Done ? Java.Parse(path, lines) : null)
            ?? throw LauncherException.Environment(
                $"'{path} -version' ended with exit code {exitCode} and names no version: "
                + $"{string.Join(' ', lines)} Set JAVA_HOME to a Java 8, 11 or 17.");
    }

    private void Show(ByteProgress progress, WorkPace pace)
    {
        var work = new WorkProgress("fetching Spark, MB")
        {
            Completed = (long)(progress.Done / Megabyte),
            Total = progress.Total is { } total ? (long)(total / Megabyte) : null,
        };
        context.Display.Show(new WorkProgressed(context.Now, pace.Estimate(work, context.Now), Stage.Spark));
    }
}
