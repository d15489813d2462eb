using System.Globalization;
using System.Security.Cryptography;
using Launcher.Children;
using Launcher.Failures;

namespace Launcher.Runs;

/// <summary>The runs of one artifacts folder.</summary>
internal sealed class RunStore(string artifacts, TimeProvider clock)
{
    public const string Latest = "latest";

    public string Artifacts => artifacts;

    public string Folder => Path.Combine(artifacts, "runs");

    public string Builds => Path.Combine(artifacts, "builds");

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<RunRecord> All() =>
        !Directory.Exists(Folder)
            ? []
            :
            [
                .. Directory
                    .EnumerateDirectories(Folder)
                    .Order(StringComparer.Ordinal)
                    .Select(RunRecord.Read)
                    .OfType<RunRecord>()
                    .Select(Checked),
            ];

    /// <summary>By its id, an unambiguous beginning of it, or 'latest'.</summary>
    public RunRecord Find(string given)
    {
        var runs = All();
        if (runs.Count == 0)
        {
            throw LauncherException.Usage($"There are no runs in '{Folder}' yet. Start one with 'run <notebook>'.");
        }

        if (given == Latest)
        {
            return runs[^1];
        }

        var matching = runs.Where(run => run.Id.StartsWith(given, StringComparison.OrdinalIgnoreCase)).ToList();
        return matching switch
        {
            [var only] => only,
            [] => throw LauncherException.Usage(Unknown(given, runs)),
            _ => matching.FirstOrDefault(run => run.Id == given)
                ?? throw LauncherException.Usage(
                    $"'{given}' begins several runs: {NearMisses.Quoted(matching.Select(run => run.Id))}. "
                        + "Give more of the id."),
        };
    }

    /// <summary>Ids sort by time; the letters at the end keep apart what starts in the same millisecond.</summary>
    public (RunFolder Folder, Journal Journal) Create()
    {
        while (true)
        {
            var time = clock.GetUtcNow().ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture);
            var folder = new RunFolder(Path.Combine(Folder, $"{time}-{RandomNumberGenerator.GetHexString(4, true)}"));
            Directory.CreateDirectory(folder.Path);
            try
            {
                return (folder, Journal.Create(folder.Path));
            }
            catch (IOException) when (File.Exists(Path.Combine(folder.Path, Journal.FileName)))
            {
                // Another launcher took this id first.
            }
        }
    }

    // The lock tells a dead launcher's run from one that another launcher is just continuing.
    private RunRecord Checked(RunRecord run)
    {
        if (run.State != RunState.Running || IsRunning(run))
        {
            return run;
        }

        try
        {
            using var taken = FileLock.TryTake(new RunFolder(run.Folder).Lock);
            if (taken is null || RunRecord.Read(run.Folder) is not { State: RunState.Running })
            {
                return RunRecord.Read(run.Folder) ?? run;
            }

            using var journal = Journal.Append(run.Folder);
            journal.Write(Interruption(run));
            return RunRecord.Read(run.Folder)!;
        }
        catch (Exception readOnly) when (readOnly is IOException or UnauthorizedAccessException)
        {
            return run with { State = RunState.Interrupted };
        }
    }

    private JournalEntry Interruption(RunRecord run) =>
        new(clock.GetUtcNow(), JournalEvent.Interrupted)
        {
            Message =
                $"The launcher (process {run.ProcessId}) ended without a word: "
                + "it was killed, or the machine went down.",
        };

    private static bool IsRunning(RunRecord run) =>
        run.Machine != Environment.MachineName
        || (
            run is { ProcessId: { } processId, ProcessIdentity: { } identity }
            && ProcessIdentity.IsAlive(processId, identity));

    private string Unknown(string given, IReadOnlyList<RunRecord> runs)
    {
        var nearest = runs.OrderBy(run => NearMisses.Distance(given, run.Id)).ThenByDescending(run => run.Id).First();
        return $"There is no run '{given}' in '{Folder}'. The nearest is '{nearest.Id}'; 'list' shows all.";
    }
}
