using Launcher.Runs;
using Support;

namespace Launcher.Tests.Runs;

public sealed class JournalTests : IDisposable
{
    private static readonly DateTimeOffset Time = new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _folder = TempFolder.Create("journal");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Entries_come_back_as_they_were_written()
    {
        var entry = new JournalEntry(Time, JournalEvent.Stage)
        {
            Stage = Stage.Build,
            StageState = StageState.UpToDate,
            Seconds = 0.5,
            Message = "größer\n\"as\" is",
        };
        using (var journal = Journal.Create(_folder.Path))
        {
            journal.Write(entry);
        }

        Assert.Equal([entry], Journal.Read(_folder.Path));
    }

    [Fact]
    public void Two_launchers_cannot_create_one_journal()
    {
        using var first = Journal.Create(_folder.Path);

        Assert.Throws<IOException>(() => Journal.Create(_folder.Path));
    }

    [Fact]
    public void A_part_of_a_line_is_left_out_and_the_next_entry_begins_a_line()
    {
        using (var journal = Journal.Create(_folder.Path))
        {
            journal.Write(new JournalEntry(Time, JournalEvent.Created));
        }

        File.AppendAllText(_folder.File(Journal.FileName), "{\"time\":\"2026-11-25T10:0");
        using (var journal = Journal.Append(_folder.Path))
        {
            journal.Write(new JournalEntry(Time, JournalEvent.Resumed));
        }

        Assert.Equal(
            [JournalEvent.Created, JournalEvent.Resumed],
            Journal.Read(_folder.Path).Select(entry => entry.Event));
    }
}
