using System.Text.Json.Nodes;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Launching;
using Launcher.Clusters.Outcomes;
using Launcher.Tests.Clusters.Running;

namespace Launcher.Tests.Clusters.Launching;

public class NextAttemptTests
{
    [Theory]
    [InlineData(FailureClass.Capacity, 3, new[] { 0 }, 1)]
    [InlineData(FailureClass.Capacity, 1, new[] { 0 }, null)]
    [InlineData(FailureClass.StuckStarting, 3, new[] { 0 }, 1)]
    [InlineData(FailureClass.StuckStarting, 1, new[] { 0 }, 0)]
    [InlineData(FailureClass.SpotLoss, 2, new[] { 0 }, 1)]
    [InlineData(FailureClass.Infrastructure, 3, new[] { 0 }, 0)]
    [InlineData(FailureClass.Bootstrap, 3, new[] { 0 }, 0)]
    [InlineData(FailureClass.Capacity, 5, new[] { 0, 1, 2 }, null)]
    [InlineData(FailureClass.UserCode, 3, new[] { 0 }, null)]
    [InlineData(FailureClass.TimeLimit, 3, new[] { 0 }, null)]
    internal void Each_cause_has_its_next_request(FailureClass kind, int requests, int[] tried, int? next) =>
        Assert.Equal(next, RequestOf(kind, requests, tried.Select(request => (request, FailureClass.Capacity))));

    [Fact]
    public void Failures_other_than_shortages_are_tried_once_again() =>
        Assert.Null(
            RequestOf(
                FailureClass.Infrastructure,
                requests: 3,
                [(0, FailureClass.Infrastructure), (0, FailureClass.Infrastructure)]));

    [Fact]
    public void Nothing_is_tried_that_is_not_worth_it_or_too_late()
    {
        Assert.Null(RequestOf(FailureClass.Bootstrap, 3, [(0, FailureClass.Capacity)], isWorthRetrying: false));
        Assert.Null(RequestOf(FailureClass.Capacity, 3, [(0, FailureClass.Capacity)], minutesLeft: 14));
        Assert.Equal(1, RequestOf(FailureClass.Capacity, 3, [(0, FailureClass.Capacity)], minutesLeft: 15));
    }

    private static int? RequestOf(
        FailureClass kind,
        int requests,
        IEnumerable<(int Request, FailureClass Class)> tried,
        bool isWorthRetrying = true,
        int minutesLeft = 60)
    {
        var journal = new RunJournal
        {
            RunId = "0123456789abcdef",
            Token = "0123456789abcdef0123456789abcdef",
            Job = "churn",
            Source = "churn.ipynb",
            State = JournalState.Running,
            Created = JumpingClock.Noon,
            Updated = JumpingClock.Noon,
            Region = "us-east-1",
            Logs = "s3://team/logs/",
            Requests = [.. Enumerable.Range(0, requests).Select(_ => new JsonObject())],
            Deadline = JumpingClock.Noon.AddMinutes(minutesLeft),
            StartupMinutes = 25,
            Attempts =
            [
                .. tried.Select(one => new LaunchAttempt(
                    one.Request, JumpingClock.Noon, 1, "j-1", "It ended.", one.Class)),
            ],
        };
        return NextAttempt.RequestOf(
            journal,
            Verdict.Failure(kind, "a", "b", isWorthRetrying: isWorthRetrying),
            JumpingClock.Noon);
    }
}
