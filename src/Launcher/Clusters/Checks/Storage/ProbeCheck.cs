using Launcher.Clusters.Storage;

namespace Launcher.Clusters.Checks.Storage;

/// <summary>Writes an object where packages, journals and logs go, and deletes it again.</summary>
internal sealed class ProbeCheck : ICheck
{
    private static readonly byte[] Content = "Written by a check, deleted at once.\n"u8.ToArray();
    private static readonly TimeSpan DeletionLimit = TimeSpan.FromSeconds(5);

    public string Name => "storage";

    public async Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop) =>
        await Task.WhenAll(
            LauncherFolders.Of(subject.Settings).Select(folder =>
                LookAsync(subject.Services, folder.Setting, folder.Address, stop)));

    private static async Task<Finding> LookAsync(
        CheckServices services,
        string setting,
        S3Address folder,
        CancellationToken stop)
    {
        var probe = folder.Below($".check-{Guid.NewGuid():n}");
        try
        {
            await services.Cluster.Store.WriteAsync(probe, Content, WriteCondition.Absent, stop);
        }
        catch (StorageException refused) when (refused.Kind != StorageFailure.Credentials)
        {
            await DeleteAsync(services, probe);
            return Refused(refused, setting, folder);
        }
        catch (OperationCanceledException)
        {
            await DeleteAsync(services, probe);
            throw;
        }

        return await DeleteAsync(services, probe) is { } reason
            ? Finding.Warning(
                $"The probe '{probe}' was written and could not be deleted: {Refusals.Words(reason)}",
                $"Delete it, and allow 's3:DeleteObject' below '{folder}'.")
            : Finding.Ok($"'{folder}' ('{setting}') can be written.");
    }

    private static Finding Refused(StorageException refused, string setting, S3Address folder) =>
        refused.Kind switch
        {
            StorageFailure.NoBucket => Finding.Failed(
                $"There is no bucket '{folder.Bucket}', which '{setting}' names.",
                $"Create it, or set '{setting}' to a bucket that exists."),
            StorageFailure.Denied => Finding.Failed(
                $"The credentials may not write '{folder}' ('{setting}').",
                $"Allow 's3:PutObject' below it; 'check --print-policies' prints the statement."),
            StorageFailure.Unreachable => Finding.NotCheckable(
                $"'{folder}' could not be reached: {Refusals.Words(refused.Message)}", "Try again in a minute."),
            _ => Finding.Failed(
                $"'{folder}' ('{setting}') cannot be written: {Refusals.Words(refused.Message)}",
                $"Mend what S3 names, or set '{setting}' to another folder."),
        };

    // Also when the check's time is over: nothing stays behind.
    private static async Task<string?> DeleteAsync(CheckServices services, S3Address probe)
    {
        using var limit = new CancellationTokenSource(DeletionLimit, services.Clock);
        try
        {
            var left = await services.Cluster.Store.DeleteAsync([probe], limit.Token);
            return left.Count == 0 ? null : left[0].Reason;
        }
        catch (StorageException refused)
        {
            return refused.Message;
        }
        catch (OperationCanceledException)
        {
            return "there was no answer in time";
        }
    }
}
