using Spark.Progress;

namespace Spark.Tests.Progress;

public class TaskProgressTests
{
    [Fact]
    public void Reports_carry_best_value_and_time_left()
    {
        var clock = new Clock();
        var sink = new Sink();
        var task = new TaskProgress("grid", 4, sink, clock) { Metric = "areaUnderPR" };

        clock.Advance(10);
        task.Found(0.75, "maxDepth=10");
        task.Advance();

        Assert.Equal(
            new ProgressReport("grid", 1, 4)
            {
                Best = 0.75, BestLabel = "maxDepth=10", Metric = "areaUnderPR", SecondsLeft = 30,
            },
            sink.Reports.Single());
    }

    [Fact]
    public void Reports_are_rare_but_the_last_one_comes()
    {
        var sink = new Sink();
        var task = new TaskProgress("rows", 100, sink, new Clock());

        for (var i = 0; i < 100; i++)
        {
            task.Advance();
        }

        Assert.Equal([1, 100], sink.Reports.Select(report => report.Completed));
    }

    [Fact]
    public void A_report_is_one_line_of_JSON()
    {
        using var writer = new StringWriter();

        new JsonReportSink(writer).Report(
            new ProgressReport("grid", 1, 4) { Best = 0.5, BestLabel = "a", SecondsLeft = double.NaN });

        Assert.Equal(
            """{"event":"progress","task":"grid","completed":1,"total":4,"best":0.5,"bestLabel":"a"}""",
            writer.ToString().TrimEnd());
    }

    [Fact]
    public void The_environment_chooses_the_sink()
    {
        using var writer = new StringWriter();

        Assert.IsType<JsonReportSink>(ReportSinks.Make("json", writer, isRedirected: true));
        Assert.IsType<TextReportSink>(ReportSinks.Make(null, writer, isRedirected: false));
        Assert.Null(ReportSinks.Make(null, writer, isRedirected: true));
        Assert.Null(ReportSinks.Make("off", writer, isRedirected: false));
        Assert.Equal(
            "'xml' is not a value of SPARK_PROGRESS. Set it to 'json', 'text' or 'off'. (Parameter 'mode')",
            Assert.Throws<ArgumentException>(() => ReportSinks.Make("xml", writer, isRedirected: false)).Message);
    }

    private sealed class Sink : IReportSink
    {
        public List<ProgressReport> Reports { get; } = [];

        public void Report(ProgressReport report) => Reports.Add(report);
    }

    private sealed class Clock : TimeProvider
    {
        private long _seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _seconds;

        public void Advance(long seconds) => _seconds += seconds;
    }
}
