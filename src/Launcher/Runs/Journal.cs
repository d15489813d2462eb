using System.Text;
using System.Text.Json;

namespace Launcher.Runs;

/// <summary>The append-only history of a run. Each entry is on the disk before the work goes on.</summary>
internal sealed class Journal : IDisposable
{
    public const string FileName = "journal.jsonl";

    private readonly FileStream _file;

    private Journal(FileStream file) => _file = file;

    /// <summary>Fails when the journal exists: whoever creates it owns the run's id.</summary>
    public static Journal Create(string folder) =>
        new(
            new FileStream(
                Path.Combine(folder, FileName),
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.ReadWrite | FileShare.Delete));

    public static Journal Append(string folder)
    {
        var file = new FileStream(
            Path.Combine(folder, FileName),
            FileMode.Open,
            FileAccess.ReadWrite,
            FileShare.ReadWrite | FileShare.Delete);

        // A launcher that was killed while it wrote leaves a part of a line.
        var endsWithLine = file.Length == 0 || (file.Seek(-1, SeekOrigin.End) >= 0 && file.ReadByte() == '\n');
        file.Seek(0, SeekOrigin.End);
        if (!endsWithLine)
        {
            file.WriteByte((byte)'\n');
        }

        return new Journal(file);
    }

    public void Write(JournalEntry entry)
    {
        _file.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(entry, JsonText.Line) + "\n"));
        _file.Flush(flushToDisk: true);
    }

    /// <summary>Entries in their order; parts of lines are left out. Empty when there is no journal.</summary>
    public static IReadOnlyList<JournalEntry> Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return [];
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file);
        var entries = new List<JournalEntry>();
        while (reader.ReadLine() is { } line)
        {
            if (Parse(line) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    public void Dispose() => _file.Dispose();

    private static JournalEntry? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<JournalEntry>(line, JsonText.Line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
