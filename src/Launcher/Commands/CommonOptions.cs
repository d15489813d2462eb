using System.CommandLine;
using Launcher.Runs;
using Launcher.Sources;
using Launcher.Stages;

namespace Launcher.Commands;

/// <summary>Options that more than one command has.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json() => new("--json") { Description = "Write JSON for machines." };

    public static Option<string?> Artifacts() =>
        new("--artifacts")
        {
            Description = "Folder of runs and builds [default: artifacts in the repository].",
            HelpName = "folder",
        };

    public static Option<string?> Token() =>
        new("--token")
        {
            Description = "What makes two launches the same one [default: this command].",
            HelpName = "text",
        };

    /// <summary>The runs of the repository that the person stands in.</summary>
    public static RunStore Store(LauncherHost host, string? artifacts)
    {
        var root = RepositoryRoot.Above(host.CurrentDirectory) ?? host.CurrentDirectory;
        return new RunStore(ArtifactsFolder.Of(root, artifacts, host.CurrentDirectory), host.Clock);
    }
}
