using System.Text.Json;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Storage;
using Launcher.Failures;
using Launcher.Runs;

namespace Launcher.Clusters.Journals;

/// <summary>Journals as they lie in S3.</summary>
internal static class JournalText
{
    public static byte[] Write(RunJournal journal) => JsonSerializer.SerializeToUtf8Bytes(journal, JsonText.Options);

    public static RunJournal Read(ReadOnlyMemory<byte> bytes, S3Address address, string runId)
    {
        try
        {
            var journal = JsonSerializer.Deserialize<RunJournal>(bytes.Span, JsonText.Options);
            return journal switch
            {
                null => throw Refused(address, "it is empty"),
                { Version: > RunJournal.CurrentVersion } => throw Refused(
                    address, $"version {journal.Version} was written by a newer launcher; use that one"),
                _ when journal.RunId != runId => throw Refused(address, $"it is that of run '{journal.RunId}'"),
                _ => journal,
            };
        }
        catch (JsonException broken)
        {
            throw Refused(address, broken.Message.Split(" LineNumber")[0].TrimEnd('.'), broken);
        }
    }

    private static LauncherException Refused(S3Address address, string reason, Exception? inner = null) =>
        new(
            $"'{address}' cannot be read as a run's journal: {reason}. Restore an earlier version of the object, or "
                + "delete it after making sure that no cluster with the run's token is alive.",
            ClusterExitCodes.OutcomeUnknown,
            inner);
}
