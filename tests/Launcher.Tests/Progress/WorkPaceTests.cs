using Launcher.Progress;

namespace Launcher.Tests.Progress;

public class WorkPaceTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_pace_since_the_step_began_gives_the_time_left()
    {
        var pace = new WorkPace();
        pace.StartStep(Start);

        Assert.Equal(30, pace.Estimate(Done(1), Start.AddSeconds(10)).SecondsLeft);
        Assert.Equal(20, pace.Estimate(Done(2), Start.AddSeconds(20)).SecondsLeft);
    }

    [Fact]
    public void Work_of_an_earlier_attempt_does_not_count_as_pace()
    {
        var pace = new WorkPace();
        pace.StartStep(Start);

        Assert.Null(pace.Estimate(Done(2), Start.AddSeconds(0.1)).SecondsLeft);
        Assert.Equal(10, pace.Estimate(Done(3), Start.AddSeconds(10.1)).SecondsLeft!.Value, 3);
    }

    [Fact]
    public void What_the_script_says_itself_is_not_touched() =>
        Assert.Equal(7, new WorkPace().Estimate(Done(1) with { SecondsLeft = 7 }, Start).SecondsLeft);

    [Fact]
    public void Without_a_total_there_is_no_estimate() =>
        Assert.Null(new WorkPace().Estimate(new WorkProgress("rows") { Completed = 5 }, Start).SecondsLeft);

    private static WorkProgress Done(long completed) => new("grid search") { Completed = completed, Total = 4 };
}
