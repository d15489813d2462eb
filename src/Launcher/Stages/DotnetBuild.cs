using Launcher.Building;
using Launcher.Children;
using Launcher.Failures;
using Launcher.Progress;
using Launcher.Sources;

namespace Launcher.Stages;

/// <summary>Calls the SDK for a script project; what it complains of is shown with notebook, cell and line.</summary>
internal sealed class DotnetBuild(RunContext context, RunSession session)
{
    private const int ShownMessages = 10;

    // No node and no compiler server stays behind when the build ends. Analyzers have their say in the repository's own
    // build; here they would double the time of a first run.
    private static readonly string[] Settings =
    [
        "-c",
        "Release",
        "-nologo",
        "-tl:off",
        "-v:minimal",
        "-nodeReuse:false",
        "-p:UseSharedCompilation=false",
        "-p:RunAnalyzers=false",
    ];

    public async Task<string> SdkVersionAsync(string project)
    {
        var lines = new List<ChildLine>();
        var folder = Path.GetDirectoryName(project)!;
        var exitCode = await context.RunAsync(
            new ChildCommand(context.Toolchain.Dotnet, ["--version"], folder),
            lines.Add);
        return exitCode == 0 && lines.Count > 0
            ? lines[0].Text
            : throw LauncherException.Environment(
                $"'{context.Toolchain.Dotnet} --version' ended with exit code {exitCode}: "
                    + $"{string.Join(' ', lines.Select(line => line.Text))} Install the .NET 10 SDK.");
    }

    /// <param name="verb">'build' or 'publish'; also the name of the log.</param>
    public async Task RunAsync(string verb, string project, IReadOnlyList<string> arguments, ScriptSource source)
    {
        using var log = new LogFile(session.Folder.Log(verb));
        var command = new ChildCommand(
            context.Toolchain.Dotnet,
            [verb, project, .. Settings, .. arguments],
            Path.GetDirectoryName(project)!);
        log.Write(command);
        var messages = new List<CompilerMessage>();
        var exitCode = await context.RunAsync(
            command,
            line =>
            {
                log.Write(line.Text);
                if (CompilerMessage.Parse(line.Text) is { } message && !messages.Contains(message))
                {
                    messages.Add(message);
                }
            });
        if (exitCode != 0)
        {
            throw Failed(verb, exitCode, messages.Where(message => message.IsError).ToList(), source, log.Path);
        }
    }

    private LauncherException Failed(
        string verb,
        int exitCode,
        List<CompilerMessage> errors,
        ScriptSource source,
        string log)
    {
        foreach (var message in errors.Take(ShownMessages))
        {
            context.Display.Show(new OutputShown(context.Now, OutputOrigin.Diagnostic, message.Shown(source.Root)));
        }

        var count = errors.Count switch
        {
            0 => $"'dotnet {verb}' ended with exit code {exitCode}",
            1 => "one problem, named above",
            <= ShownMessages => $"{errors.Count} problems, named above",
            _ => $"{errors.Count} problems, the first {ShownMessages} named above",
        };
        return LauncherException.Run(
            $"The script of '{source.Shown}' does not build: {count}. '{log}' holds everything.");
    }
}
