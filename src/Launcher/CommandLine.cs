using System.CommandLine;
using Launcher.Commands;
using Launcher.Commands.Clusters;
using Launcher.Failures;

namespace Launcher;

/// <summary>From the arguments of the process to its exit code.</summary>
internal static class CommandLine
{
    private const string ScriptMark = "--";

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, LauncherHost host)
    {
        try
        {
            return await ParseAndRunAsync(arguments, host);
        }
        catch (LauncherException failure)
        {
            await host.Error.WriteLineAsync(failure.Message);
            return failure.ExitCode;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Cancelled;
        }
        catch (Exception bug)
        {
            await host.Error.WriteLineAsync($"The launcher failed where it must not; please report this.\n{bug}");
            return ExitCodes.Bug;
        }
    }

    // All after '--' belongs to the script, whatever it looks like.
    private static async Task<int> ParseAndRunAsync(IReadOnlyList<string> arguments, LauncherHost host)
    {
        var own = arguments.TakeWhile(argument => argument != ScriptMark).ToList();
        var scriptOptions = arguments.Skip(own.Count + 1).ToList();
        var root = new RootCommand("Runs a notebook as a production script: converts, builds, runs it and reports.")
        {
            RunCommand.Create(host, scriptOptions),
            PackageCommand.Create(host, scriptOptions),
            PlanCommand.Create(host, scriptOptions),
            CheckCommand.Create(host, scriptOptions),
            ListCommand.Create(host),
            ShowCommand.Create(host),
            StatusCommand.Create(host),
            StepsCommand.Create(host),
            UiCommand.Create(host),
            ScaleCommand.Create(host),
            TerminateCommand.Create(host),
            ResumeCommand.Create(host),
            LogsCommand.Create(host),
            ReapCommand.Create(host),
            CostCommand.Create(host),
            HistoryCommand.Create(host),
            SubmitCommand.Create(host, scriptOptions),
        };
        var parsed = root.Parse(own, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            throw LauncherException.Usage(UsageText.Of(parsed));
        }

        return await parsed.InvokeAsync(
            new InvocationConfiguration
            {
                Output = host.Output,
                Error = host.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
    }
}
