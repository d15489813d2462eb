using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Launcher.Children;

/// <summary>
/// Stands between the launcher and a child in a process of its own, so that the child cannot outlive the launcher,
/// not even a killed one: the end of the launcher closes the guard's input, and the guard ends the whole tree.
/// <code>
/// launcher ──input: "interrupt", end──► guard (leads a session) ──signals──► child ──► its children
///     ▲ ▲                                                                      │
///     └─┴───────────────────────── output, error ──────────────────────────────┘
/// </code>
/// In a session of its own the child does not hear the terminal's Ctrl-C, so that it gets each signal once.
/// </summary>
internal static class Guard
{
    public const string Command = "guard";
    public const string InterruptLine = "interrupt";
    public const int CannotStart = 126;

    private const int Killed = 137;

    public static async Task<int> RunAsync(IReadOnlyList<string> command)
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = NativeMethods.StartSession();
        }

        using var child = Start(command);
        if (child is null)
        {
            return CannotStart;
        }

        // Once the end is decided, this process must not leave while the tree is being killed.
        var isEnding = false;
        using var terminated = PosixSignalRegistration.Create(
            PosixSignal.SIGTERM,
            context =>
            {
                context.Cancel = true;
                End();
            });
        _ = Task.Run(() =>
        {
            Obey(child);
            End();
        });
        await child.WaitForExitAsync();
        if (Volatile.Read(ref isEnding))
        {
            await Task.Delay(Timeout.Infinite);
        }

        return child.ExitCode;

        void End()
        {
            Volatile.Write(ref isEnding, true);
            try
            {
                child.Kill(entireProcessTree: true);
            }
            finally
            {
                EndItself();
            }
        }
    }

    private static Process? Start(IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardInput = true };
        try
        {
            var child = Process.Start(start) ?? throw new UnreachableException("No process was started.");
            child.StandardInput.Close();
            return child;
        }
        catch (Win32Exception failure)
        {
            Console.Error.WriteLine($"'{command[0]}' could not be started: {failure.Message}");
            return null;
        }
    }

    // The rest of the session goes along: what the child started and left to itself.
    private static void EndItself()
    {
        if (OperatingSystem.IsWindows())
        {
            Environment.Exit(Killed);
        }

        _ = NativeMethods.Kill(0, NativeMethods.SigKill);
    }

    private static void Obey(Process child)
    {
        while (Console.In.ReadLine() is { } order)
        {
            if (order == InterruptLine && !OperatingSystem.IsWindows())
            {
                _ = NativeMethods.Kill(child.Id, NativeMethods.SigInt);
            }
        }
    }
}
