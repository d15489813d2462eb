using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Storage;
using Launcher.Failures;

namespace Launcher.Stages.Clusters;

/// <summary>What S3 refuses ends a command with its sentence and the exit code that fits.</summary>
internal static class StorageWords
{
    public static LauncherException Of(StorageException refused) =>
        new(
            refused.Message,
            refused.Kind switch
            {
                StorageFailure.Denied or StorageFailure.Credentials => ClusterExitCodes.AccessDenied,
                StorageFailure.NoBucket or StorageFailure.Refused => ClusterExitCodes.Refused,
                _ => ClusterExitCodes.OutcomeUnknown,
            },
            refused);
}
