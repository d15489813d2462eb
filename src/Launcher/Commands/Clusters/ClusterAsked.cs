using Launcher.Clusters.Configuration;
using Launcher.Sources;

namespace Launcher.Commands.Clusters;

/// <summary>Which run a person means, and where runs that this machine does not know are to be looked for.</summary>
/// <param name="Run">Null for the latest one on a cluster.</param>
/// <param name="Flags">Settings by key, as they were given.</param>
internal sealed record ClusterAsked(
    string? Run,
    string? Config,
    string? Profile,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Flags,
    string? Artifacts,
    bool IsJson)
{
    /// <summary>Those that hold where the person stands.</summary>
    public EffectiveSettings Settings(LauncherHost host)
    {
        var root = RepositoryRoot.Above(host.CurrentDirectory) ?? host.CurrentDirectory;
        var file = ConfigurationFile.Find(Config, [host.CurrentDirectory, root], host.CurrentDirectory);
        return EffectiveSettings.Of(file, Profile, host.Environment, Flags);
    }
}
