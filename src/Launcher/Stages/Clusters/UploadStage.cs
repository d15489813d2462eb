using System.Globalization;
using System.Text;
using Launcher.Clusters.Requests;
using Launcher.Clusters.Storage;
using Launcher.Packaging;
using Launcher.Progress;
using Launcher.Results;
using Launcher.Runs;

namespace Launcher.Stages.Clusters;

/// <summary>Brings package, shim and the run's own files to S3, unless they are there.</summary>
internal sealed class UploadStage(RunContext context, RunSession session, IObjectStore store)
{
    private const double Megabyte = 1e6;

    private long _sent;

    /// <summary>Addresses of all that the launch needs.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(
        string folder,
        PackageRecord record,
        PackageAddress package,
        IReadOnlyList<InputUpload> inputs,
        CancellationToken stop)
    {
        session.Begin(Stage.Upload);
        try
        {
            var archive = new InputUpload(
                Path.Combine(folder, PackageRecord.ArchiveName), record.Sha256, S3Address.Parse(package.Archive));
            await UploadAsync(archive, package.Beginning(record), stop);
            foreach (var file in inputs)
            {
                await UploadAsync(file, null, stop);
            }

            var shim = S3Address.Parse(package.Shim);
            var text = Encoding.UTF8.GetBytes(PackageShim.Text.ReplaceLineEndings("\n"));
            _sent += await store.WriteAsync(shim, text, WriteCondition.Absent, stop) is null ? 0 : text.Length;
            session.Finish(
                Stage.Upload,
                _sent == 0 ? StageState.UpToDate : StageState.Done,
                string.Create(
                    CultureInfo.InvariantCulture, $"{inputs.Count + 2} objects, {FileSizes.Shown(_sent)} sent"));
            return [.. inputs.Prepend(archive).Select(file => file.Address).Append(shim).Select(to => to.ToString())];
        }
        catch (StorageException refused)
        {
            session.Finish(Stage.Upload, StageState.Failed, refused.Message);
            throw;
        }
    }

    private async Task UploadAsync(InputUpload file, SharedBeginning? beginning, CancellationToken stop)
    {
        var size = new FileInfo(file.File).Length;
        var shown = size >= Megabyte ? new Shown(context, size) : null;
        if (await store.UploadAsync(file.Address, file.File, file.Sha256, beginning, shown, stop))
        {
            _sent += size;
        }
    }

    private sealed class Shown(RunContext context, long size) : IProgress<long>
    {
        public void Report(long value) =>
            context.Display.Show(
                new WorkProgressed(
                    context.Now,
                    new WorkProgress("MB uploaded:")
                    {
                        Completed = (long)(value / Megabyte),
                        Total = (long)(size / Megabyte),
                    },
                    Stage.Upload));
    }
}
