using System.Diagnostics;
using System.Globalization;
using Support;

namespace Spark.Gateway.Tests;

/// <summary>
/// A program of its own with a Spark of its own that asks one query; tests stop, interrupt and kill its processes. They
/// form one collection, because each needs memory for a JVM.
/// </summary>
internal sealed class QueryProcess : IDisposable
{
    public const string Collection = "Programs with a Spark of their own";

    /// <summary>Runs for hours.</summary>
    public const string Endless = "SELECT count(*) FROM range(0, 1000000000000, 1, 2) WHERE id % 7 * id % 13 = 1";

    private const int TicksOfWork = 200;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly Process _process;

    private QueryProcess(Process process) => _process = process;

    /// <summary>Skips the test when there is no Spark. The driver's heap is 512 MB.</summary>
    public static QueryProcess Start(string query, params (string Key, string Value)[] settings) =>
        Start(query, heapLimit: null, settings);

    /// <param name="query">What to ask.</param>
    /// <param name="heapLimit">Bytes of managed memory that the program may have.</param>
    /// <param name="settings">Settings of the session.</param>
    public static QueryProcess Start(string query, long? heapLimit, params (string Key, string Value)[] settings)
    {
        Assert.SkipWhen(SparkHome.Path is null && !SparkHome.IsRequired, SparkHome.Missing);
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are found in /proc.");
        var all = new Dictionary<string, string>
        {
            ["spark.home"] = SparkHome.Path ?? throw new InvalidOperationException(SparkHome.Missing),
            ["spark.master"] = "local[2]",
            ["spark.driver.memory"] = "512m",
        };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "QueryProgram"),
            all.Select(setting => $"{setting.Key}={setting.Value}").Prepend(query))
        {
            RedirectStandardOutput = true,
        };
        if (heapLimit is { } bytes)
        {
            start.Environment["DOTNET_GCHeapHardLimit"] = bytes.ToString("X", CultureInfo.InvariantCulture);
        }

        return new QueryProcess(Process.Start(start)!);
    }

    /// <summary>The next line that the program says.</summary>
    public async Task<string?> NextLine()
    {
        using var limit = new CancellationTokenSource(Limit);
        return await _process.StandardOutput.ReadLineAsync(limit.Token);
    }

    public async Task<int> ExitCode()
    {
        using var limit = new CancellationTokenSource(Limit);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    public bool HasExited => _process.HasExited;

    /// <summary>Presses Ctrl-C for the program.</summary>
    public void Interrupt() => Signal(_process.Id, "INT");

    /// <summary>
    /// The one process below the program whose command line has a word, as soon as the query keeps it busy.
    /// </summary>
    public int Working(string word)
    {
        var found = Descendants(_process.Id)
            .Single(id => Read(id, "cmdline").Contains(word, StringComparison.Ordinal));
        var before = Ticks(found);
        Assert.True(SpinWait.SpinUntil(() => Ticks(found) > before + TicksOfWork, Limit));
        return found;
    }

    public static void Signal(int process, string signal)
    {
        using var kill = Process.Start(
            "/bin/sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -{signal} {process}")]);
        kill.WaitForExit();
    }

    /// <summary>Waits until a process is gone; one that nobody waits for counts as gone.</summary>
    public static bool IsGone(int process) => SpinWait.SpinUntil(
        () => Fields(process) is [] or ["Z" or "X", ..], Limit);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static IEnumerable<int> Descendants(int parent)
    {
        foreach (var folder in Directory.GetDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id)
                && Parent(id) == parent)
            {
                foreach (var found in Descendants(id).Prepend(id))
                {
                    yield return found;
                }
            }
        }
    }

    /// <summary>Processor time in hundredths of a second.</summary>
    private static long Ticks(int process) => Fields(process) is { Length: > 12 } fields
        ? long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)
        : 0;

    private static int Parent(int process) => Fields(process) is [_, var parent, ..]
        ? int.Parse(parent, CultureInfo.InvariantCulture)
        : -1;

    /// <summary>State, parent and what follows the name of the program, which may hold blanks.</summary>
    private static string[] Fields(int process)
    {
        var text = Read(process, "stat");
        return text.Length == 0 ? [] : text[(text.LastIndexOf(')') + 2)..].Split(' ');
    }

    private static string Read(int process, string file)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/{file}"));
        }
        catch (IOException)
        {
            return string.Empty;
        }
    }
}
