using Spark.Display.Progress;

namespace Spark.Tests.Display.Progress;

public class JobProgressTests
{
    private readonly ManualTime _time = new();
    private readonly ShownViews _shown = new();

    [Fact]
    public void Short_jobs_stay_silent()
    {
        using (var progress = new JobProgress("Fit", 3, _shown, _time))
        {
            _time.Pass(200);
            progress.Advance(3);
        }

        Assert.Empty(_shown.Views);
    }

    [Fact]
    public void Long_jobs_show_at_most_ten_times_a_second_and_end_with_one_line()
    {
        using (var progress = new JobProgress("Fit candidates", 200, _shown, _time))
        {
            for (var i = 0; i < 100; i++)
            {
                _time.Pass(10);
                progress.Advance(2);
            }
        }

        Assert.Equal(
            [
                "Fit candidates: 100 of 200 (50 %), 0.5 s, about 0.5 s left",
                "Fit candidates: 120 of 200 (60 %), 0.6 s, about 0.4 s left",
                "Fit candidates: 140 of 200 (70 %), 0.7 s, about 0.3 s left",
                "Fit candidates: 160 of 200 (80 %), 0.8 s, about 0.2 s left",
                "Fit candidates: 180 of 200 (90 %), 0.9 s, about 0.1 s left",
                "Fit candidates: 200 of 200 (100 %), 1.0 s, about 0.0 s left",
                "Fit candidates: 200 done in 1.0 s",
            ],
            _shown.Views.Select(view => view.Text));
    }

    [Fact]
    public void Job_that_breaks_off_says_how_far_it_came()
    {
        using (var progress = new JobProgress("Rows", 10, _shown, _time))
        {
            _time.Pass(125_000);
            progress.Advance(4);
        }

        Assert.Equal("Rows: 4 of 10 done, stopped after 2 min", _shown.Views[^1].Text);
    }

    [Fact]
    public void Bar_without_total_is_busy()
    {
        var view = new ProgressView("Rows <all>", 12, null, TimeSpan.FromSeconds(3), IsFinished: false);

        Assert.Equal("<div><progress max=\"1\"></progress> Rows &lt;all&gt;: 12, 3.0 s</div>", view.Html);
    }

    [Fact]
    public void Terminal_line_is_written_over_and_left_empty()
    {
        var terminal = new StringWriter();
        var sink = new ConsoleProgressSink(terminal);

        sink.Show(new ProgressView("Fit", 1, 2, TimeSpan.FromSeconds(1), IsFinished: false));
        sink.Show(new ProgressView("Fit", 2, 2, TimeSpan.FromSeconds(2), IsFinished: true));

        const string Line = "Fit: 1 of 2 (50 %), 1.0 s, about 1.0 s left";
        Assert.Equal($"\r{Line}\r{new string(' ', Line.Length)}\r", terminal.ToString());
    }

    private sealed class ShownViews : IProgressSink
    {
        public List<ProgressView> Views { get; } = [];

        public void Show(ProgressView view) => Views.Add(view);
    }
}
