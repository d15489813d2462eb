using Launcher.Building;
using Launcher.Children;
using Launcher.Failures;
using Launcher.Sources;

namespace Launcher.Stages;

/// <summary>Asks a built script for its own help.</summary>
internal static class ScriptHelp
{
    private const string Option = "--help";

    /// <summary>A script that was not converted here tells its options only by its help.</summary>
    public static async Task<ScriptOptions> OptionsAsync(
        RunContext context,
        BuiltProgram program,
        string workingDirectory)
    {
        var lines = new List<string>();
        var exitCode = await CallAsync(context, program, workingDirectory, [Option], line => lines.Add(line.Text));
        return exitCode == ExitCodes.Done
            ? ScriptOptions.FromHelp(string.Join('\n', lines))
            : throw LauncherException.Run($"'{program.FileName} {Option}' ended with exit code {exitCode}.");
    }

    public static async Task ShowAsync(
        RunContext context,
        BuiltProgram program,
        string workingDirectory,
        IReadOnlyList<string> arguments)
    {
        var exitCode = await CallAsync(
            context,
            program,
            workingDirectory,
            arguments,
            line => context.Output.WriteLine(line.Text));
        if (exitCode != ExitCodes.Done)
        {
            throw new LauncherException("The script does not take these options; its words are above.", exitCode);
        }
    }

    private static Task<int> CallAsync(
        RunContext context,
        BuiltProgram program,
        string workingDirectory,
        IReadOnlyList<string> arguments,
        Action<ChildLine> onLine
    ) =>
        context.RunAsync(
            new ChildCommand(program.FileName, [.. program.Arguments, .. arguments], workingDirectory),
            onLine);
}
