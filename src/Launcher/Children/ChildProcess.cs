using System.Diagnostics;

namespace Launcher.Children;

/// <summary>Starts children under a <see cref="Guard"/> and ends them with everything that they started.</summary>
internal sealed class ChildProcess(TimeSpan grace)
{
    private static readonly TimeSpan KillTime = TimeSpan.FromSeconds(5);

    public async Task<int> RunAsync(ChildCommand command, Action<ChildLine> onLine, Interruption interruption)
    {
        interruption.Requested.ThrowIfCancellationRequested();
        using var guard =
            Process.Start(GuardProgram.StartOf(command)) ?? throw new UnreachableException("No process was started.");
        var gate = new Lock();
        var listenerFailed = new TaskCompletionSource();
        var readers = Task.WhenAll(
            ReadAsync(guard.StandardOutput, ChildStream.Output),
            ReadAsync(guard.StandardError, ChildStream.Error));
        try
        {
            await StopOrEndAsync(guard, listenerFailed.Task, interruption);
        }
        finally
        {
            KillGroup(guard);
        }

        if (await Task.WhenAny(readers, Task.Delay(KillTime)) == readers)
        {
            await readers;
        }

        return guard.ExitCode;

        async Task ReadAsync(StreamReader reader, ChildStream stream)
        {
            var isWhole = false;
            try
            {
                while (await reader.ReadLineAsync() is { } text)
                {
                    lock (gate)
                    {
                        onLine(new ChildLine(stream, text));
                    }
                }

                isWhole = true;
            }
            finally
            {
                if (!isWhole)
                {
                    listenerFailed.TrySetResult();
                }
            }
        }
    }

    // A listener that cannot go on (a full disk) ends the child as a second Ctrl-C does.
    private async Task StopOrEndAsync(Process guard, Task listenerFailed, Interruption interruption)
    {
        var ended = guard.WaitForExitAsync();
        var requested = SignalOf(interruption.Requested);
        var first = await Task.WhenAny(ended, listenerFailed, requested);
        if (first == requested)
        {
            await AskToStopAsync(guard);
            await Task.WhenAny(ended, listenerFailed, Task.Delay(grace), SignalOf(interruption.Forced));
        }

        if (!ended.IsCompleted)
        {
            guard.StandardInput.Close();
            await Task.WhenAny(ended, Task.Delay(KillTime));
            KillGroup(guard);
        }

        await ended;
    }

    private static async Task AskToStopAsync(Process guard)
    {
        try
        {
            await guard.StandardInput.WriteLineAsync(Guard.InterruptLine);
            await guard.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            // The guard ended a moment ago: there is nobody left to ask.
        }
    }

    private static async Task SignalOf(CancellationToken token)
    {
        var source = new TaskCompletionSource();
        await using var registration = token.Register(() => source.TrySetResult());
        await source.Task;
    }

    private static void KillGroup(Process guard)
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = NativeMethods.Kill(-guard.Id, NativeMethods.SigKill);
        }
    }
}
