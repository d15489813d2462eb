using Emr.Server.Logs;
using Launcher.Clusters.Storage;

namespace Launcher.Tests.Clusters.Running;

/// <summary>Logs of the local EMR go into the bucket that the launcher reads.</summary>
internal sealed class StoredLogs(IObjectStore store) : ILogStore
{
    public async Task PutAsync(Uri address, byte[] content) =>
        await store.WriteAsync(
            S3Address.Parse(address.ToString()), content, WriteCondition.None, CancellationToken.None);

    public void Dispose()
    {
    }
}
