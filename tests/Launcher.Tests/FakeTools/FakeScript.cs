using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace FakeTools;

/// <summary>Does what the play's acts say.</summary>
internal sealed partial class FakeScript(
    Play play,
    IReadOnlyList<string> arguments,
    Action<string> output,
    Action<string> error,
    CancellationToken stop)
{
    private const int Interrupted = 130;

    public async Task<int> RunAsync()
    {
        if (arguments.Contains("--help"))
        {
            output("Usage: script [options]");
            play.Options.ToList().ForEach(option => output($"  {option} <value>  a value"));
            return 0;
        }

        foreach (var act in play.Script)
        {
            if (await PlayAsync(act) is { } exitCode)
            {
                return exitCode;
            }
        }

        return 0;
    }

    private async Task<int?> PlayAsync(Act act)
    {
        switch (act)
        {
            case { Out: { } text }:
                output(text);
                return null;
            case { Err: { } text }:
                error(text);
                return null;
            case { Write: { } path }:
                var file = Path.Combine(OutputFolder(), path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                await File.WriteAllTextAsync(file, act.Text, CancellationToken.None);
                return null;
            case { Tell: true }:
                output($"arguments: {string.Join(' ', arguments)}");
                output($"folder: {Directory.GetCurrentDirectory()}");
                output($"progress: {Environment.GetEnvironmentVariable("SPARK_PROGRESS")}");
                return null;
            case { Search: > 0 }:
                return await SearchAsync(act);
            case { Wait: true }:
                return await WaitAsync();
            case { Stubborn: true }:
                await Task.Delay(Timeout.Infinite, CancellationToken.None);
                return null;
            case { Spawn: true }:
                using (var grandchild = Process.Start(FakeDotnet.Program, "sleep"))
                {
                    output(string.Create(CultureInfo.InvariantCulture, $"grandchild {grandchild.Id}"));
                }

                return null;
            case { Signal: { } signal }:
                _ = Kill(Environment.ProcessId, signal);
                await Task.Delay(Timeout.Infinite, CancellationToken.None);
                return null;
            default:
                return act.Exit;
        }
    }

    private async Task<int?> SearchAsync(Act act)
    {
        var checkpoint = Path.Combine(OutputFolder(), "checkpoint.txt");
        Directory.CreateDirectory(OutputFolder());
        var first = File.Exists(checkpoint)
            ? int.Parse(await File.ReadAllTextAsync(checkpoint, CancellationToken.None), CultureInfo.InvariantCulture)
            : 0;
        for (var done = first + 1; done <= act.Search; done++)
        {
            await File.WriteAllTextAsync(
                checkpoint,
                done.ToString(CultureInfo.InvariantCulture),
                CancellationToken.None);
            error(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $$"""{"event":"progress","task":"grid search","completed":{{done}},"total":{{act.Search}}}"""
                ));
            if (first == 0 && done == act.PauseAfter)
            {
                return await WaitAsync();
            }
        }

        return null;
    }

    private async Task<int?> WaitAsync()
    {
        var source = new TaskCompletionSource();
        await using var registration = stop.Register(() => source.TrySetResult());
        await source.Task;
        error("""{"event":"message","level":"warning","message":"stopped before the next step"}""");
        return Interrupted;
    }

    private string OutputFolder()
    {
        var list = arguments.ToList();
        var index = list.FindIndex(argument => argument is "--out-model-dir" or "--output");
        return list[index + 1];
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int processId, int signal);
}
