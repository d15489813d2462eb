using Amazon.ElasticMapReduce;
using Launcher.Clusters.Watching;

namespace Launcher.Tests.Clusters.Watching;

public class PollPaceTests
{
    private static readonly DateTimeOffset Noon = JumpingClock.Noon;

    [Theory]
    [InlineData("STARTING", 0, 30)]
    [InlineData("BOOTSTRAPPING", 0, 30)]
    [InlineData("RUNNING", 5, 20)]
    [InlineData("RUNNING", 11, 52)]
    [InlineData("TERMINATING", 11, 15)]
    public void Each_state_has_its_pace_spread_by_a_fifth(string state, int minutes, int seconds)
    {
        var pace = new PollPace(new Random(1));
        var sight = Sight(state);

        var waits = Enumerable
            .Range(0, 200)
            .Select(_ => pace.Next(sight, Noon.AddMinutes(minutes)).TotalSeconds)
            .ToList();

        Assert.All(waits, wait => Assert.InRange(wait, seconds * 0.8, seconds * 1.2));
        Assert.InRange(waits.Average(), seconds * 0.95, seconds * 1.05);
        Assert.True(waits.Distinct().Count() > 100);
    }

    [Fact]
    public void Failed_looks_double_the_wait_up_to_two_minutes_and_good_ones_halve_it()
    {
        var pace = new PollPace(new Random(1));
        var waits = new List<double>();
        for (var i = 0; i < 6; i++)
        {
            pace.Failed();
            waits.Add(pace.Next(Sight("STARTING"), Noon).TotalSeconds);
        }

        Assert.InRange(waits[0], 48, 72);
        Assert.InRange(waits[1], 96, 120);
        Assert.All(waits.Skip(2), wait => Assert.Equal(120, wait));

        for (var i = 0; i < 3; i++)
        {
            pace.Went();
        }

        Assert.InRange(pace.Next(Sight("STARTING"), Noon).TotalSeconds, 24, 36);
    }

    [Fact]
    public void Equal_seeds_wait_equally_long()
    {
        var (left, right) = (new PollPace(new Random(5)), new PollPace(new Random(5)));

        Assert.Equal(left.Next(null, Noon), right.Next(null, Noon));
    }

    private static ClusterSight Sight(string state) => new(ClusterState.FindValue(state), null, Noon, Noon, null);
}
