using Spark.Progress;

namespace Spark.Tests.Progress;

public sealed class ReportSinksTests : IDisposable
{
    private readonly StringWriter _errors = new();

    [Fact]
    public void Launcher_reads_one_json_object_a_line()
    {
        var sink = ReportSinks.Make("json", _errors, isRedirected: true)!;

        sink.Report(Half with { Best = 0.5, BestLabel = "GBT (maxDepth=6)", Metric = "areaUnderPR", SecondsLeft = 2 });
        sink.Report(Half with { IsEnd = true });

        Assert.Equal(
            """
            {"event":"progress","task":"Fit","completed":1,"total":2,"best":0.5,"bestLabel":"GBT (maxDepth=6)",
            """
                + """
                "metric":"areaUnderPR","secondsLeft":2}

                """.ReplaceLineEndings(),
            _errors.ToString());
    }

    [Fact]
    public void Terminal_line_is_written_over_and_left_empty()
    {
        var sink = ReportSinks.Make(null, _errors, isRedirected: false)!;

        sink.Report(Half);
        sink.Report(Half with { IsEnd = true });

        const string Line = "Fit: 1 of 2 (50 %), 1.0 s";
        Assert.Equal($"\r{Line}\r{new string(' ', Line.Length)}\r", _errors.ToString());
    }

    [Theory]
    [InlineData("off", false)]
    [InlineData(null, true)]
    public void Nobody_listens_when_told_so_or_when_standard_error_is_a_file(string? mode, bool isRedirected) =>
        Assert.Null(ReportSinks.Make(mode, _errors, isRedirected));

    [Fact]
    public void Unknown_mode_lists_the_known_ones() => Assert.StartsWith(
        "'xml' is not a value of SPARK_PROGRESS. Set it to 'json', 'text' or 'off'.",
        Assert.Throws<ArgumentException>(() => ReportSinks.Make("xml", _errors, isRedirected: true)).Message,
        StringComparison.Ordinal);

    public void Dispose() => _errors.Dispose();

    private static ProgressReport Half { get; } = new("Fit", 1, 2) { Elapsed = TimeSpan.FromSeconds(1) };
}
