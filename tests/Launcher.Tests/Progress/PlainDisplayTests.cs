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
    public void A_cluster_makes_a_line_for_what_is_new_and_one_for_its_money()
    {
        var display = new PlainDisplay(_output, TimeZoneInfo.Utc);
        display.Show(new ClusterSeen(Start, ClusterSamples.Starting));
        display.Show(new ClusterSeen(Start.AddMinutes(4), ClusterSamples.Starting));
        display.Show(new ClusterSeen(Start.AddMinutes(7), ClusterSamples.Working));
        display.Show(new ClusterSeen(Start.AddMinutes(9), ClusterSamples.Working));
        display.Show(new ClusterSeen(Start.AddMinutes(13), ClusterSamples.Working));
        display.Show(new ClusterSeen(Start.AddMinutes(15), ClusterSamples.Ended));

        Assert.Equal(
            [
                "10:00:00  Cluster  j-1ABC STARTING: Provisioning Amazon EC2 capacity",
                "10:07:00  Cluster  j-1ABC RUNNING: Running step",
                "10:07:00  Steps    churn RUNNING (0.0 s)",
                "10:07:00  Cost     $0.100 so far, $0.757 an hour",
                "10:07:00  Log      grid search 12 of 72",
                "10:13:00  Cost     $0.100 so far, $0.757 an hour",
                "10:15:00  Cluster  j-1ABC TERMINATING: Steps completed",
                "10:15:00  Steps    churn COMPLETED (8 min 00 s)",
                "10:15:00  Cost     $0.100 so far, $0.757 an hour",
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
