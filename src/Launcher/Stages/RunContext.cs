using Launcher.Building;
using Launcher.Children;
using Launcher.Clusters.Access;
using Launcher.Clusters.Checks;
using Launcher.Installations;
using Launcher.Progress;

namespace Launcher.Stages;

/// <summary>What a run needs of the world around it.</summary>
internal sealed record RunContext
{
    public required TimeProvider Clock { get; init; }

    public required Toolchain Toolchain { get; init; }

    public required RunChild RunChild { get; init; }

    public required Interruption Interruption { get; init; }

    public required IProgressDisplay Display { get; init; }

    public required string CurrentDirectory { get; init; }

    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    public required SparkSources SparkSources { get; init; }

    /// <summary>The account's services in a region.</summary>
    public required Func<string, ClusterServices> ConnectAws { get; init; }

    /// <summary>What is asked in a region before anything is spent there.</summary>
    public required Func<string, CheckServices> ConnectChecks { get; init; }

    /// <summary>Where a script's own help goes.</summary>
    public required TextWriter Output { get; init; }

    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>Runs a child to its end; a stop that the person asked for ends the stage instead.</summary>
    public async Task<int> RunAsync(ChildCommand command, Action<ChildLine> onLine)
    {
        var exitCode = await RunChild(command, onLine, Interruption);
        Interruption.Requested.ThrowIfCancellationRequested();
        return exitCode;
    }
}
