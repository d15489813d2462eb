namespace Spark.Benchmarks;

/// <summary>Everything that can be measured, by the name given on the command line.</summary>
internal static class Subjects
{
    public static IReadOnlyDictionary<string, Func<BenchmarkReport>> All { get; } =
        new SortedDictionary<string, Func<BenchmarkReport>>(StringComparer.OrdinalIgnoreCase)
        {
            ["Convert"] = ConvertBenchmarks.Run,
            ["Frames"] = FramesBenchmarks.Run,
            ["Functions"] = FunctionsBenchmarks.Run,
            ["Gateway"] = GatewayBenchmarks.Run,
            ["Grid"] = GridBenchmarks.Run,
            ["Stream"] = StreamBenchmarks.Run,
            ["Train"] = TrainBenchmarks.RunSmall,
            ["TrainWhole"] = TrainBenchmarks.RunWhole,
            ["Trees"] = TreesBenchmarks.Run,
        };
}
