using Amazon.ElasticMapReduce;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Watching;

namespace Launcher.Tests.Clusters.Watching;

public class WatchLimitsTests
{
    private static readonly DateTimeOffset Noon = JumpingClock.Noon;

    private static readonly RunJournal Journal = new()
    {
        RunId = "0123456789abcdef",
        Token = "0123456789abcdef0123456789abcdef",
        Job = "churn",
        Source = "churn.ipynb",
        State = JournalState.Launched,
        Created = Noon,
        Updated = Noon,
        Region = "us-east-1",
        Logs = "s3://team/logs/",
        Requests = [],
        Deadline = Noon.AddHours(2),
        StartupMinutes = 25,
        Attempts = [new LaunchAttempt(0, Noon, Calls: 1, "j-1")],
    };

    private readonly WatchLimits _limits = new(Journal, new BudgetClock(null, 0));

    [Fact]
    public void A_cluster_that_is_seen_starting_for_too_long_is_stuck()
    {
        var sight = Sight(ClusterState.STARTING);

        Assert.Null(_limits.Reached(sight, "", Noon.AddMinutes(24)));
        Assert.Equal(FailureClass.StuckStarting, _limits.Reached(sight, "", Noon.AddMinutes(25))!.Class);
    }

    [Fact]
    public void A_cluster_that_nobody_sees_is_not_stuck()
    {
        Assert.Null(_limits.Reached(null, "", Noon.AddMinutes(90)));
        Assert.Equal(FailureClass.TimeLimit, _limits.Reached(null, "", Noon.AddMinutes(120))!.Class);
    }

    [Fact]
    public void Looks_that_show_nothing_after_the_startup_are_not_hurried()
    {
        var sight = Sight(ClusterState.STARTING);

        Assert.Equal(Noon.AddMinutes(25), _limits.Next(sight, Noon.AddMinutes(20)));
        Assert.Equal(Noon.AddMinutes(120), _limits.Next(sight, Noon.AddMinutes(26)));
    }

    private static ClusterSight Sight(ClusterState state) => new(state, null, Noon, null, null);
}
