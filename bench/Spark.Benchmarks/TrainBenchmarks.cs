using System.Diagnostics;
using System.Globalization;

namespace Spark.Benchmarks;

/// <summary>
/// The training script as a process, start to exit: on the embedded engine and, in the same run, on stock Spark.
/// </summary>
internal static class TrainBenchmarks
{
    private const string Embedded = "embedded";

    private static readonly string[] SmallGrid =
    [
        "--rf-num-trees", "20,40", "--rf-max-depth", "6", "--rf-max-bins", "64",
        "--rf-feature-subset-strategy", "sqrt,log2",
        "--gbt-max-depth", "4", "--gbt-max-bins", "64", "--gbt-max-iter", "10,20", "--gbt-step-size", "0.1,0.2",
    ];

    private static readonly (string Name, string[] Options)[] Engines =
    [
        (Embedded, ["--engine", "embedded"]),
        ("spark, local[2]", ["--engine", "spark", "--master", "local[2]"]),
    ];

    /// <summary>Eight combinations.</summary>
    public static BenchmarkReport RunSmall() => Run("Train", "8 combinations", SmallGrid, times: 3);

    /// <summary>All 72 combinations.</summary>
    public static BenchmarkReport RunWhole() => Run("TrainWhole", "72 combinations", [], times: 1);

    private static BenchmarkReport Run(string subject, string grid, string[] options, int times)
    {
        var root = BenchmarkReport.RepositoryRoot();
        var program = Build(root);
        var report = new BenchmarkReport(
            subject,
            $"The script of notebook 02 on its 6,435 rows with {grid}: read, split, search, retrain, test, save. Whole "
                + $"processes, the start of Spark's JVM included; seconds are the median of {times}, engines in turn.",
            "engine", "seconds", "fastest", "slowest", "ratio", "winner");
        var spans = Engines.ToDictionary(engine => engine.Name, _ => new List<TimeSpan>());
        var winners = new Dictionary<string, string>();
        for (var i = 0; i < times; i++)
        {
            foreach (var (name, engine) in Engines)
            {
                var clock = Stopwatch.StartNew();
                winners[name] = Train(root, program, [.. engine, .. options]);
                spans[name].Add(clock.Elapsed);
            }
        }

        foreach (var (name, _) in Engines)
        {
            var sorted = spans[name].Order().ToArray();
            report.Add(
                name,
                BenchmarkReport.Seconds(Median(spans[name])),
                BenchmarkReport.Seconds(sorted[0]),
                BenchmarkReport.Seconds(sorted[^1]),
                (Median(spans[name]) / Median(spans[Embedded])).ToString("0.00", CultureInfo.InvariantCulture),
                winners[name]);
        }

        return report;
    }

    private static TimeSpan Median(List<TimeSpan> spans) => spans.Order().ElementAt(spans.Count / 2);

    private static string Build(string root)
    {
        Start(root, "dotnet", ["build", "scripts/02-train", "-c", "Release", "--verbosity", "quiet"]);
        return Path.Combine(root, "scripts", "02-train", "bin", "Release", "net10.0", "02-train.dll");
    }

    /// <summary>In a folder of its own, so that no checkpoint of an earlier run shortens the search.</summary>
    private static string Train(string root, string program, string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("train");
        try
        {
            var output = Start(folder.FullName, "dotnet",
            [
                program, "--inputs", Path.Combine(root, "notebooks", "data", "landsat.csv"),
                "--out-model-dir", Path.Combine(folder.FullName, "model"), "--log-level", "error", .. options,
            ]);
            return output.Split('\n').Single(line => line.StartsWith("winner: ", StringComparison.Ordinal))
                .Split(';')[0]["winner: ".Length..];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Start(string folder, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"'{program} {string.Join(' ', arguments)}' ended with {process.ExitCode}.\n{output}"));
    }
}
