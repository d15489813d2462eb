using Launcher.Clusters.Storage;
using Launcher.Failures;
using Launcher.Stages.Clusters;

namespace Launcher.Commands.Clusters;

/// <summary>Runs a command that talks to AWS; what S3 refuses ends it with a sentence and its exit code.</summary>
internal static class ClusterCommand
{
    public static Task<int> RunAsync(LauncherHost host, Func<CancellationToken, Task> work) =>
        RunAsync(
            host,
            async stop =>
            {
                await work(stop);
                return ExitCodes.Done;
            });

    public static async Task<int> RunAsync(LauncherHost host, Func<CancellationToken, Task<int>> work)
    {
        try
        {
            return await work(host.Interruption.Requested);
        }
        catch (StorageException refused)
        {
            throw StorageWords.Of(refused);
        }
    }
}
