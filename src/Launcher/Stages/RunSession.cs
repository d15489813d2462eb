using System.Diagnostics;
using Launcher.Children;
using Launcher.Failures;
using Launcher.Progress;
using Launcher.Runs;

namespace Launcher.Stages;

/// <summary>A run while it goes on: each change goes to the journal first and to the display then.</summary>
internal sealed class RunSession : IDisposable
{
    private readonly RunContext _context;
    private readonly string _source;
    private readonly List<JournalEntry> _entries = [];
    private readonly Dictionary<Stage, long> _begun = [];
    private Journal _journal;
    private IDisposable _lock;

    private RunSession(RunContext context, string source, RunFolder folder, Journal journal, IDisposable taken)
    {
        (_context, _source, Folder, _journal, _lock) = (context, source, folder, journal, taken);
        Started = context.Now;
    }

    public RunFolder Folder { get; private set; }

    public DateTimeOffset Started { get; }

    public List<StageRecord> Stages { get; } = [];

    /// <summary>True once the script is about to run, so that a later run can tell that it is the same.</summary>
    public bool IsIdentified { get; private set; }

    public static RunSession Start(RunContext context, RunStore store, string source, IReadOnlyList<Stage> stages)
    {
        var (folder, journal) = store.Create();
        var taken = FileLock.TryTake(folder.Lock) ?? throw new UnreachableException($"'{folder.Lock}' is taken.");
        var session = new RunSession(context, source, folder, journal, taken);
        session.Write(session.Owner(JournalEvent.Created));
        context.Display.Show(new RunStarted(context.Now, folder.Id, source, folder.Path, stages));
        return session;
    }

    public async Task<T> StageAsync<T>(Stage stage, Func<Task<StageOutcome<T>>> work)
    {
        var began = _context.Clock.GetTimestamp();
        Change(stage, StageState.Started, null, null);
        try
        {
            var outcome = await work();
            Change(stage, outcome.State, _context.Clock.GetElapsedTime(began), outcome.Message);
            return outcome.Value;
        }
        catch (OperationCanceledException)
        {
            Change(stage, StageState.Cancelled, _context.Clock.GetElapsedTime(began), null);
            throw;
        }
        catch (LauncherException failure)
        {
            Change(stage, StageState.Failed, _context.Clock.GetElapsedTime(began), failure.Message);
            throw;
        }
    }

    /// <summary>A stage begins that something else goes through.</summary>
    public void Begin(Stage stage)
    {
        _begun[stage] = _context.Clock.GetTimestamp();
        Change(stage, StageState.Started, null, null);
    }

    /// <summary>A stage that began ends.</summary>
    public void Finish(Stage stage, StageState state, string? message = null) =>
        Change(stage, state, _context.Clock.GetElapsedTime(_begun[stage]), message);

    public void Identify(string key)
    {
        Write(new JournalEntry(_context.Now, JournalEvent.Identified) { Key = key });
        IsIdentified = true;
    }

    public void Note(string text) => _context.Display.Show(new NoteShown(_context.Now, text));

    /// <summary>Moves what happened so far into the folder of an earlier run and goes on there.</summary>
    public void ContinueIn(RunRecord earlier, IDisposable takenLock, string message)
    {
        var provisional = Folder;
        _journal.Dispose();
        _lock.Dispose();

        Folder = new RunFolder(earlier.Folder);
        _lock = takenLock;
        _journal = Journal.Append(Folder.Path);
        var soFar = _entries.Where(entry => entry.Event == JournalEvent.Stage).ToList();
        _entries.Clear();
        Write(Owner(JournalEvent.Resumed));
        soFar.ForEach(Write);

        Directory.CreateDirectory(Folder.Logs);
        foreach (var log in Directory.Exists(provisional.Logs) ? Directory.GetFiles(provisional.Logs) : [])
        {
            File.Move(log, Path.Combine(Folder.Logs, Path.GetFileName(log)), overwrite: true);
        }

        Directory.Delete(provisional.Path, recursive: true);
        _context.Display.Show(new RunContinued(_context.Now, Folder.Id, Folder.Path, message));
    }

    /// <summary>Leaves nothing of a run that had nothing to do.</summary>
    public void Discard()
    {
        Dispose();
        Directory.Delete(Folder.Path, recursive: true);
    }

    public void End(RunState state, int exitCode, string? message) =>
        Write(
            new JournalEntry(_context.Now, JournalEvent.Ended)
            {
                RunState = state,
                ExitCode = exitCode,
                Message = message,
            });

    public void Dispose()
    {
        _journal.Dispose();
        _lock.Dispose();
    }

    private void Change(Stage stage, StageState state, TimeSpan? duration, string? message)
    {
        Stages.RemoveAll(record => record.Stage == stage);
        Stages.Add(new StageRecord(stage, state, duration?.TotalSeconds, message));
        Write(
            new JournalEntry(_context.Now, JournalEvent.Stage)
            {
                Stage = stage,
                StageState = state,
                Seconds = duration?.TotalSeconds,
                Message = message,
            });
        _context.Display.Show(new StageChanged(_context.Now, stage, state, duration?.TotalSeconds, message));
    }

    private JournalEntry Owner(JournalEvent kind) =>
        new(_context.Now, kind)
        {
            Source = _source,
            Machine = Environment.MachineName,
            ProcessId = Environment.ProcessId,
            ProcessIdentity = ProcessIdentity.OfThisProcess,
        };

    private void Write(JournalEntry entry)
    {
        _entries.Add(entry);
        _journal.Write(entry);
    }
}
