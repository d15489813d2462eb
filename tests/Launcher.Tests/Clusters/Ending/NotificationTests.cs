using Launcher.Clusters.Ending;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Outcomes;

namespace Launcher.Tests.Clusters.Ending;

public class NotificationTests
{
    [Theory]
    [InlineData("churn", "churn: failed (memory)")]
    [InlineData("Ärger\nmit\tZeilen", "?rger?mit?Zeilen: failed (memory)")]
    public void A_subject_is_one_line_of_plain_letters(string job, string subject) =>
        Assert.Equal(subject, Notification.Subject(Record(job)));

    [Fact]
    public void A_subject_has_fewer_than_a_hundred_letters()
    {
        var subject = Notification.Subject(Record(new string('x', 200)));

        Assert.Equal(99, subject.Length);
        Assert.EndsWith("...", subject);
    }

    [Fact]
    public void A_cluster_that_may_run_is_what_the_subject_begins_with() =>
        Assert.Equal(
            "STILL RUNNING: j-1 of churn",
            Notification.Subject(Record("churn") with { Left = new Leftovers(true, []) }));

    private static ClusterRecord Record(string job) =>
        new()
        {
            RunId = "0123456789abcdef",
            Job = job,
            ClusterId = "j-1",
            Outcome = RunOutcome.Failed,
            ExitCode = 1,
            Verdict = Verdict.Failure(FailureClass.Memory, "a", "b"),
            Created = JumpingClock.Noon,
            Attempts = 1,
            SpotLost = 0,
            Left = new Leftovers(false, []),
        };
}
