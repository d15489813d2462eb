using System.Diagnostics;
using System.Globalization;

namespace Spark.Benchmarks;

/// <summary>
/// The converter as a process, from a notebook to its script project in a fresh folder; beside it the check that
/// continuous integration runs. What people do otherwise is by hand, so nothing stands beside it.
/// </summary>
internal static class ConvertBenchmarks
{
    private const int Times = 5;

    public static BenchmarkReport Run()
    {
        var root = BenchmarkReport.RepositoryRoot();
        var converter = Build(root);
        var report = new BenchmarkReport(
            "Convert",
            $"Whole processes, start to exit; seconds are the median of {Times}.",
            "notebook", "command", "seconds", "fastest", "slowest");
        var notebooks = Directory.GetFiles(Path.Combine(root, "notebooks"), "*.ipynb");
        foreach (var notebook in notebooks.Order(StringComparer.Ordinal))
        {
            Add(report, notebook, "convert", () => Convert(root, converter, notebook));
            Add(report, notebook, "check", () => Start(root, "dotnet", converter, "check", notebook));
        }

        return report;
    }

    private static void Convert(string root, string converter, string notebook)
    {
        var folder = Directory.CreateTempSubdirectory("convert");
        try
        {
            Start(root, "dotnet", converter, "convert", notebook, "--out", Path.Combine(folder.FullName, "script"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Build(string root)
    {
        Start(root, "dotnet", "build", "tools/NbToScript", "-c", "Release", "--verbosity", "quiet");
        return Path.Combine(root, "artifacts", "bin", "NbToScript", "release", "NbToScript.dll");
    }

    private static void Add(BenchmarkReport report, string notebook, string command, Action run)
    {
        var measured = Measured.Of(run, Times);
        report.Add(
            Path.GetFileName(notebook),
            command,
            BenchmarkReport.Seconds(measured.Median),
            BenchmarkReport.Seconds(measured.Fastest),
            BenchmarkReport.Seconds(measured.Slowest));
    }

    private static void Start(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"'{program} {string.Join(' ', arguments)}' ended with {process.ExitCode}."));
        }
    }
}
