using System.ComponentModel;
using System.Diagnostics;
using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Emr.Server.Life;

namespace Emr.Server.Running;

/// <summary>
/// Runs the step's command line as a process, as command-runner does: the first argument is the program. What it
/// writes becomes the logs of client and driver.
/// </summary>
public sealed class ProcessSteps : IStepRunner
{
    /// <summary>Turns the command line of a cluster into one for this machine.</summary>
    public Func<StepRun, IReadOnlyList<string>> CommandOf { get; init; } = run => run.Arguments;

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public string? WorkingFolder { get; init; }

    public async Task<StepScript> RunAsync(StepRun run, CancellationToken cancellationToken)
    {
        var command = CommandOf(run);
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = WorkingFolder ?? string.Empty,
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        using var process = TryStart(start);
        if (process is null)
        {
            return Script(127, string.Empty, $"{command[0]}: command not found\n");
        }

        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await using (cancellationToken.Register(() => Stop(process)))
        {
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        }

        return Script(process.ExitCode, await output.ConfigureAwait(false), await errors.ConfigureAwait(false));
    }

    private static Process? TryStart(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static StepScript Script(int exitCode, string output, string errors)
    {
        var good = new StepScript { DriverStdout = output, DriverStderr = errors };
        return exitCode == 0
            ? good
            : good with
            {
                Outcome = StepState.FAILED,
                Failure = new FailureDetails { Reason = "Unknown Error", Message = $"exit {exitCode}" },
                ClientStderr = $"Command exiting with ret '{exitCode}'\n",
            };
    }

    private static void Stop(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself a moment ago.
        }
    }
}
