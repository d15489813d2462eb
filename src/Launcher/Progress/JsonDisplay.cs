using System.Text.Json;
using System.Text.Json.Nodes;
using Launcher.Runs;

namespace Launcher.Progress;

/// <summary>One JSON object on one line for each change, for machines.</summary>
internal sealed class JsonDisplay(TextWriter output) : IProgressDisplay
{
    private readonly Lock _gate = new();

    public void Show(RunEvent change)
    {
        // The discriminator comes first, then the time, then what the event holds.
        var line = new JsonObject { ["event"] = NameOf(change), ["time"] = change.Time };
        object held = change switch
        {
            RunEnded ended => ended.Summary,
            WorkProgressed progressed => progressed.Progress,
            PackageMade made => made.Package,
            StepsSubmitted submitted => submitted.Submission,
            ClusterSeen seen => seen.Progress,
            _ => change,
        };
        var content = JsonSerializer.SerializeToNode(held, held.GetType(), JsonText.Line)!;
        foreach (var (name, value) in content.AsObject().Where(pair => pair.Key != "time").ToList())
        {
            line[name] = value?.DeepClone();
        }

        lock (_gate)
        {
            output.WriteLine(line.ToJsonString(JsonText.Line));
            output.Flush();
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string NameOf(RunEvent change) =>
        change switch
        {
            RunStarted => "run-started",
            RunContinued => "run-continued",
            StageChanged => "stage",
            StepStarted => "step-started",
            StepEnded => "step-ended",
            WorkProgressed => "progress",
            OutputShown => "output",
            NoteShown => "note",
            PackageMade => "package-made",
            StepsSubmitted => "steps-submitted",
            ClusterSeen => "cluster",
            RunEnded => "run-ended",
            _ => throw new System.Diagnostics.UnreachableException(change.GetType().Name),
        };
}
