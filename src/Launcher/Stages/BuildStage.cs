using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Launcher.Building;
using Launcher.Children;
using Launcher.Failures;
using Launcher.Progress;
using Launcher.Runs;
using Launcher.Sources;

namespace Launcher.Stages;

/// <summary>The built script and the fingerprint of all that it was built from.</summary>
internal sealed record Build(BuiltProgram Program, string Project, string Fingerprint, string SdkVersion);

/// <summary>Builds the script project, unless nothing that it depends on changed.</summary>
internal sealed class BuildStage(RunContext context, RunSession session, RunStore store)
{
    private const int ShownMessages = 10;

    private static readonly string[] Properties = ["RunCommand", "RunArguments", "TargetPath"];

    public async Task<StageOutcome<Build>> RunAsync(ScriptSource source)
    {
        var project = source.ProjectFile!;
        var sdkVersion = await SdkVersionAsync(project);
        var fingerprint = BuildFingerprint.Of(project, sdkVersion);
        var recordPath = RecordOf(project);
        if (BuildRecord.Find(recordPath, fingerprint) is { } record)
        {
            return new StageOutcome<Build>(
                new Build(record.Program, project, fingerprint, sdkVersion),
                StageState.UpToDate);
        }

        var program = await BuildAsync(project, source);
        BuildRecord.Of(fingerprint, program).Save(recordPath);
        return new StageOutcome<Build>(new Build(program, project, fingerprint, sdkVersion));
    }

    private string RecordOf(string project)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(project)));
        return Path.Combine(store.Builds, $"{Path.GetFileNameWithoutExtension(project)}-{hash[..8]}.json");
    }

    private async Task<string> SdkVersionAsync(string project)
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

    private async Task<BuiltProgram> BuildAsync(string project, ScriptSource source)
    {
        using var log = new LogFile(session.Folder.Log("build"));
        var answer = Path.Combine(session.Folder.Logs, "build.json");
        var command = new ChildCommand(
            context.Toolchain.Dotnet,
            Arguments(project, answer),
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
            throw Failed(exitCode, messages.Where(message => message.IsError).ToList(), source, log.Path);
        }

        return Read(answer);
    }

    // No node and no compiler server stays behind when the build ends. Analyzers have their say in the repository's own
    // build; here they would double the time of a first run.
    private static string[] Arguments(string project, string answer) =>
        [
            "build",
            project,
            "-c",
            "Release",
            "-nologo",
            "-tl:off",
            "-v:minimal",
            "-nodeReuse:false",
            "-p:UseSharedCompilation=false",
            "-p:RunAnalyzers=false",
            "-t:Build",
            .. Properties.Select(name => $"-getProperty:{name}"),
            $"-getResultOutputFile:{answer}",
        ];

    private static BuiltProgram Read(string answer)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(answer));
        var properties = document.RootElement.GetProperty("Properties");
        var values = Properties.Select(name => properties.GetProperty(name).GetString()!).ToList();
        File.Delete(answer);
        return new BuiltProgram(
            values[0],
            [.. System.CommandLine.Parsing.CommandLineParser.SplitCommandLine(values[1])],
            values[2]);
    }

    private LauncherException Failed(int exitCode, List<CompilerMessage> errors, ScriptSource source, string log)
    {
        foreach (var message in errors.Take(ShownMessages))
        {
            context.Display.Show(new OutputShown(context.Now, OutputOrigin.Diagnostic, message.Shown(source.Root)));
        }

        var count = errors.Count switch
        {
            0 => $"'dotnet build' ended with exit code {exitCode}",
            1 => "one problem, named above",
            <= ShownMessages => $"{errors.Count} problems, named above",
            _ => $"{errors.Count} problems, the first {ShownMessages} named above",
        };
        return LauncherException.Run(
            $"The script of '{source.Shown}' does not build: {count}. '{log}' holds everything.");
    }
}
