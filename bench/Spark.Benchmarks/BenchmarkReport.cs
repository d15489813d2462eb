using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;

namespace Spark.Benchmarks;

/// <summary>
/// A table of measurements, kept in bench/results/&lt;cpu&gt;/&lt;Subject&gt;.md beside the versions it was made
/// with.
/// </summary>
internal sealed class BenchmarkReport(string subject, string introduction, params string[] headings)
{
    private readonly List<string[]> _rows = [];
    private readonly List<string> _notes = [OtherWork()];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Note(string text) => _notes.Add(text);

    public static string Seconds(TimeSpan span) => span.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    public static string Megabytes(long bytes) => (bytes / 1e6).ToString("0", CultureInfo.InvariantCulture);

    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.Append("# ").AppendLine(subject).AppendLine().AppendLine(introduction).AppendLine();
        text.AppendLine(Line(headings)).AppendLine(Line([.. headings.Select(_ => "---")]));
        foreach (var row in _rows)
        {
            text.AppendLine(Line(row));
        }

        foreach (var note in _notes)
        {
            text.AppendLine().AppendLine(note);
        }

        return text.ToString();
    }

    public string Save()
    {
        var folder = Path.Combine(RepositoryRoot(), "bench", "results", CpuName());
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Versions.txt"), Versions());
        var path = Path.Combine(folder, subject + ".md");
        File.WriteAllText(path, ToMarkdown());
        return path;
    }

    private static string Line(string[] cells) => "| " + string.Join(" | ", cells) + " |";

    private static string Versions() =>
        string.Join('\n',
            $"cpu: {CpuName()}, {Environment.ProcessorCount} processors",
            $"system: {RuntimeInformation.OSDescription}",
            $"runtime: {RuntimeInformation.FrameworkDescription}",
            $"DuckDB: {Spark.Embedded.Native.Database.LibraryVersion}",
            $"ML.NET: {VersionOf(typeof(Microsoft.ML.MLContext).Assembly)}") + "\n";

    /// <summary>What else the machine was doing, without which times cannot be judged.</summary>
    private static string OtherWork()
    {
        const string Load = "/proc/loadavg";
        return File.Exists(Load)
            ? $"Load average of the machine before the run: {File.ReadAllText(Load).Split(' ')[0]}."
            : "The machine's load before the run is not known.";
    }

    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
            ?? assembly.GetName().Version!.ToString();

    /// <summary>The processor's own name, else the architecture.</summary>
    private static string CpuName()
    {
        const string Information = "/proc/cpuinfo";
        var lines = File.Exists(Information) ? File.ReadLines(Information) : [];
        var line = lines.FirstOrDefault(text => text.StartsWith("model name", StringComparison.Ordinal));
        var name = line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
            ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER")
            ?? RuntimeInformation.ProcessArchitecture.ToString();
        return string.Join('-', name.Split([' ', '(', ')', '/', ',', '@'], StringSplitOptions.RemoveEmptyEntries));
    }

    public static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Notebooks.sln")))
        {
            folder = folder.Parent
                ?? throw new InvalidOperationException($"No Notebooks.sln above '{AppContext.BaseDirectory}'.");
        }

        return folder.FullName;
    }
}
