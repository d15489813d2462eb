using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Launcher.Building;
using Launcher.Runs;
using Launcher.Sources;

namespace Launcher.Stages;

/// <summary>The built script and the fingerprint of all that it was built from.</summary>
internal sealed record Build(BuiltProgram Program, string Project, string Fingerprint, string SdkVersion);

/// <summary>Builds the script project, unless nothing that it depends on changed.</summary>
internal sealed class BuildStage(RunContext context, RunSession session, RunStore store)
{
    private static readonly string[] Properties = ["RunCommand", "RunArguments", "TargetPath"];

    private readonly DotnetBuild _dotnet = new(context, session);

    public async Task<StageOutcome<Build>> RunAsync(ScriptSource source)
    {
        var project = source.ProjectFile!;
        var sdkVersion = await _dotnet.SdkVersionAsync(project);
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

    private async Task<BuiltProgram> BuildAsync(string project, ScriptSource source)
    {
        var answer = Path.Combine(session.Folder.Logs, "build.json");
        string[] arguments =
        [
            "-t:Build",
            .. Properties.Select(name => $"-getProperty:{name}"),
            $"-getResultOutputFile:{answer}",
        ];
        await _dotnet.RunAsync("build", project, arguments, source);
        return Read(answer);
    }

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
}
