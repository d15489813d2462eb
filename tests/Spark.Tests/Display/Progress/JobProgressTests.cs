using Spark.Display.Progress;
using Spark.Progress;

namespace Spark.Tests.Display.Progress;

public class JobProgressTests
{
    private readonly ManualTime _time = new();
    private readonly List<string> _shown = [];

    [Fact]
    public void Short_tasks_stay_silent_in_a_notebook()
    {
        using (var progress = Start("Fit", 3))
        {
            _time.Pass(200);
            progress.Advance(3);
        }

        Assert.Empty(_shown);
    }

    [Fact]
    public void Long_tasks_show_at_most_five_times_a_second_and_end_with_one_line()
    {
        using (var progress = Start("Fit candidates", 200))
        {
            for (var i = 0; i < 100; i++)
            {
                _time.Pass(10);
                progress.Advance(2);
            }
        }

        Assert.Equal(
            [
                "Fit candidates: 122 of 200 (61 %), 0.6 s, about 0.4 s left",
                "Fit candidates: 162 of 200 (81 %), 0.8 s, about 0.2 s left",
                "Fit candidates: 200 of 200 (100 %), 1.0 s, about 0.0 s left",
                "Fit candidates: 200 done in 1.0 s",
            ],
            _shown);
    }

    [Fact]
    public void Best_value_so_far_is_named()
    {
        using var progress = Start("Grid search", 4);
        _time.Pass(600);
        progress.Found(0.70514, "GBT (maxDepth=10)");
        progress.Advance();

        Assert.Equal(
            "Grid search: 1 of 4 (25 %), 0.6 s, about 1.8 s left; best areaUnderPR 0.7051 by GBT (maxDepth=10)",
            Assert.Single(_shown));
    }

    [Fact]
    public void Task_that_breaks_off_says_how_far_it_came()
    {
        using (var progress = Start("Rows", 10))
        {
            _time.Pass(125_000);
            progress.Advance(4);
        }

        Assert.Equal("Rows: 4 of 10 done, stopped after 2 min", _shown[^1]);
    }

    [Fact]
    public void Bar_without_total_is_busy()
    {
        var view = new ProgressView(new ProgressReport("Rows <all>", 12, null) { Elapsed = TimeSpan.FromSeconds(3) });

        Assert.Equal("<div><progress max=\"1\"></progress> Rows &lt;all&gt;: 12, 3.0 s</div>", view.Html);
    }

    private JobProgress Start(string task, long total) =>
        new(task, total, "areaUnderPR", new KernelReportSink(Display), _time);

    private Action<object> Display(object first)
    {
        _shown.Add(((ProgressView)first).Text);
        return next => _shown.Add(((ProgressView)next).Text);
    }
}
