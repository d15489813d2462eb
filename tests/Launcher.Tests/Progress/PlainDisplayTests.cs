using Launcher.Progress;

namespace Launcher.Tests.Progress;

public sealed class PlainDisplayTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero);

    private readonly StringWriter _output = new();

    public void Dispose() => _output.Dispose();

    [Fact]
    public void Progress_makes_a_line_a_second_and_always_the_last_one()
    {
        var display = new PlainDisplay(_output, TimeZoneInfo.Utc);
        for (var done = 1; done <= 30; done++)
        {
            display.Show(
                new WorkProgressed(
                    Start.AddSeconds(done * 0.1),
                    new WorkProgress("fit") { Completed = done, Total = 30 }));
        }

        Assert.Equal(
            [
                "10:00:00  Run      fit 1 of 30",
                "10:00:01  Run      fit 11 of 30",
                "10:00:02  Run      fit 21 of 30",
                "10:00:03  Run      fit 30 of 30",
            ],
            _output.ToString().TrimEnd().Split(Environment.NewLine));
    }

    [Fact]
    public void The_same_progress_twice_is_one_line()
    {
        var display = new PlainDisplay(_output, TimeZoneInfo.Utc);
        var whole = new WorkProgress("fit") { Completed = 2, Total = 2 };

        display.Show(new WorkProgressed(Start, whole));
        display.Show(new WorkProgressed(Start.AddSeconds(5), whole));

        Assert.Single(_output.ToString().TrimEnd().Split(Environment.NewLine));
    }
}
