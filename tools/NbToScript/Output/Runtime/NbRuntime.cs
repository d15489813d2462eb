#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace NbToScript.Runtime;

/// <summary>Runs a script: options, steps in order, logs on stderr, exit code 0, 1, 2 or 130.</summary>
internal static class NbRuntime
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int BadArguments = 2;
    private const int Cancelled = 130;
    private const int Terminated = 143;

    private static readonly CancellationTokenSource Source = new();
    private static int CancelRequests;

    private static NbLog Logger { get; set; } = new(Console.Error, NbLevel.Info, false, TimeProvider.System);
    private static NbDisplay Display { get; set; }
    private static bool IsAttached { get; set; }

    /// <summary>Cancelled by the first Ctrl-C or SIGTERM; the script stops before its next step.</summary>
    public static CancellationToken Cancellation => Source.Token;

    /// <summary>Stands for the display calls of cell <paramref name="cell"/>.</summary>
    public static void Show(int cell, object? value)
    {
        if (Display == NbDisplay.Drop)
        {
            return;
        }

        var text = NbText.Of(value);
        if (Display == NbDisplay.Stdout)
        {
            Console.Out.WriteLine(text);
            return;
        }

        Logger.Write(NbLevel.Info, "display", text, [], $"cell-{cell}");
    }

    /// <summary>A line of the script's log, for the hooks of Script.User.cs.</summary>
    public static void Log(NbLevel level, string message) => Logger.Message(level, message);

    public static async Task<int> RunAsync(NbScript script, string[] args)
    {
        if (script.Worker(args) is { } workerCode)
        {
            return workerCode;
        }

        NbArguments arguments;
        NbValues values;
        try
        {
            arguments = NbArguments.Parse(script, args, Environment.GetEnvironmentVariables());
            if (arguments.Help)
            {
                await Console.Out.WriteAsync(NbHelp.Text(script)).ConfigureAwait(false);
                return Done;
            }

            if (arguments.Version)
            {
                Console.Out.WriteLine($"{script.Name}, made by {script.Tool} from {script.Notebook}");
                return Done;
            }

            Prepare(script, arguments);
            values = ReadValues(script, arguments);
        }
        catch (NbUsageException exception)
        {
            foreach (var problem in exception.Problems)
            {
                Console.Error.WriteLine(problem);
            }

            Console.Error.WriteLine(NbHelp.Usage(script));
            return BadArguments;
        }
        catch (Exception exception)
        {
            Report(script, exception);
            return Failed;
        }

        if (arguments.PrintParams)
        {
            Console.Out.WriteLine(values.ToJson());
            return Done;
        }

        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Terminate);
        Console.CancelKeyPress += (_, e) => e.Cancel = Cancel();
        return await RunStepsAsync(script, values).ConfigureAwait(false);
    }

    /// <summary>SHA-256 of the notebook's cells, which the project file puts into the assembly.</summary>
    private static string? NotebookHash(NbScript script)
    {
        foreach (var metadata in script.Type.Assembly.GetCustomAttributes<AssemblyMetadataAttribute>())
        {
            if (metadata.Key == "NotebookHash")
            {
                return metadata.Value;
            }
        }

        return null;
    }

    private static void Prepare(NbScript script, NbArguments arguments)
    {
        var level = Enum.Parse<NbLevel>(arguments.LogLevel, ignoreCase: true);
        Logger = new NbLog(Console.Error, level, arguments.LogFormat == "json", TimeProvider.System);
        Display = script.Display;
        if (arguments.Workdir is { } folder)
        {
            if (!Directory.Exists(folder))
            {
                throw new NbUsageException([$"Option '--workdir' names '{folder}', which does not exist."]);
            }

            Directory.SetCurrentDirectory(folder);
        }

        ChooseEngine(arguments);
        AppContext.SetData("script.notebook", script.Notebook);
        AppContext.SetData("script.notebook.sha256", NotebookHash(script));
        foreach (var (_, register) in script.Engines)
        {
            register();
        }
    }

    private static void ChooseEngine(NbArguments arguments)
    {
        IsAttached = arguments.IsAttached;
        if (IsAttached)
        {
            Environment.SetEnvironmentVariable("SPARK_ENGINE", NbScript.SparkEngine);
            Environment.SetEnvironmentVariable("SPARK_MASTER", null);
            return;
        }

        if (arguments.Engine is { } engine)
        {
            Environment.SetEnvironmentVariable("SPARK_ENGINE", engine);
        }

        if (arguments.Master is { } master)
        {
            Environment.SetEnvironmentVariable("SPARK_MASTER", master);
        }
    }

    private static NbValues ReadValues(NbScript script, NbArguments arguments)
    {
        var values = new NbValues(script, arguments);
        script.ReadParameters(values);
        return values.Problems.Count == 0 ? values : throw new NbUsageException(values.Problems);
    }

    private static async Task<int> RunStepsAsync(NbScript script, NbValues values)
    {
        var clock = Stopwatch.StartNew();
        var pairs = values.ForLog().ToList();
        var listed = string.Join(", ", pairs.Select(p => $"{p.Name}={p.Value}"));
        Logger.Write(
            NbLevel.Info,
            "start",
            $"{script.Name} starts" + (listed.Length > 0 ? $" with {listed}" : ""),
            [("script", script.Name), ("options", pairs)]
        );
        var total = script.Steps.Count + script.CleanupSteps.Count;
        var exitCode = await GuardAsync(
                script,
                () =>
                {
                    script.OnStart();
                    return RunAllAsync(script, script.Steps, 0, total, Cancellation);
                }
            )
            .ConfigureAwait(false);
        var cleanupCode = await GuardAsync(
                script,
                () => RunAllAsync(script, script.CleanupSteps, script.Steps.Count, total, CancellationToken.None)
            )
            .ConfigureAwait(false);
        exitCode = exitCode == Done ? cleanupCode : exitCode;
        Logger.Step = null;
        Finish(script);
        var ending = exitCode switch
        {
            Done => "done",
            Cancelled => "cancelled",
            _ => "failed",
        };
        Logger.Write(
            exitCode == Done ? NbLevel.Info : NbLevel.Error,
            "end",
            FormattableString.Invariant(
                $"{script.Name} {ending} after {clock.Elapsed.TotalSeconds:0.00} s, exit code {exitCode}"
            ),
            [("exitCode", exitCode), ("seconds", clock.Elapsed.TotalSeconds)]
        );
        return exitCode;
    }

    /// <summary>What the steps made stands, even when the engines end badly.</summary>
    private static void Finish(NbScript script)
    {
        try
        {
            script.Finish();
        }
        catch (Exception exception)
        {
            Logger.Message(NbLevel.Warning, $"The session did not end well: {NbFailure.Of(exception, null).Message}");
        }
    }

    private static async Task RunAllAsync(
        NbScript script,
        IReadOnlyList<NbStep> steps,
        int offset,
        int total,
        CancellationToken cancellation
    )
    {
        for (var i = 0; i < steps.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var step = steps[i];
            var clock = Stopwatch.StartNew();
            Logger.Step = step;
            Logger.Write(
                NbLevel.Info,
                "step-start",
                $"step {offset + i + 1}/{total} {step.Title}",
                [("index", offset + i + 1), ("total", total), ("title", step.Title)]
            );
            script.OnStep(step.Title);
            await step.RunAsync().ConfigureAwait(false);
            Logger.Write(
                NbLevel.Info,
                "step-end",
                FormattableString.Invariant(
                    $"step {offset + i + 1}/{total} {step.Title}: {clock.Elapsed.TotalSeconds:0.00} s"
                ),
                [
                    ("index", offset + i + 1),
                    ("total", total),
                    ("title", step.Title),
                    ("seconds", clock.Elapsed.TotalSeconds),
                ]
            );
        }
    }

    private static async Task<int> GuardAsync(NbScript script, Func<Task> run)
    {
        try
        {
            await run().ConfigureAwait(false);
            return Done;
        }
        catch (OperationCanceledException)
        {
            return Cancelled;
        }
        catch (Exception exception)
        {
            Report(script, exception);
            return Cancellation.IsCancellationRequested ? Cancelled : Failed;
        }
    }

    private static void Report(NbScript script, Exception exception)
    {
        var failure = NbFailure.Of(exception, Logger.Step);
        var place = failure.Anchor is null
            ? ""
            : $" [{failure.Anchor}{(Logger.Step is { } step ? $" \"{step.Title}\"" : "")}]";
        Logger.Write(
            NbLevel.Error,
            "step-failed",
            failure.Message + place,
            [("exception", failure.Type), ("exceptionMessage", failure.Message), ("anchor", failure.Anchor)]
        );
        if (Logger.IsDebug)
        {
            Logger.Message(NbLevel.Debug, exception.ToString());
        }

        try
        {
            script.OnError(exception);
        }
        catch (Exception second)
        {
            Logger.Message(NbLevel.Error, $"OnError failed too: {NbFailure.Of(second, null).Message}");
        }
    }

    /// <summary>True the first time: the process goes on and ends by itself. False afterwards: it ends now.</summary>
    private static bool Cancel()
    {
        if (Interlocked.Exchange(ref CancelRequests, 1) != 0)
        {
            return false;
        }

        Logger.Message(NbLevel.Warning, "Cancelling: the script stops before its next step. Once more ends it now.");
        Source.Cancel();
        return true;
    }

    private static void Terminate(PosixSignalContext context)
    {
        context.Cancel = true;

        // A cluster kills what is left a fifth of a second after it asked.
        if (IsAttached)
        {
            Logger.Message(NbLevel.Error, "The cluster ended the script.");
            Environment.Exit(Terminated);
        }

        if (!Cancel())
        {
            Environment.Exit(Cancelled);
        }
    }
}
