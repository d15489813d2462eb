using System.Text;
using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Explaining;
using Launcher.Clusters.Explaining.Causes;
using Launcher.Clusters.Explaining.States;
using Launcher.Clusters.Explaining.Steps;
using Launcher.Clusters.Logs;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Storage;

namespace Launcher.Tests.Clusters.Explaining;

public class CauseFuzzTests
{
    private static readonly string[] Pieces =
    [
        "\n", "\n", "\n", "\tat ", "Caused by: ", "java.lang.Exception", "java.lang.OutOfMemoryError: ", ": ",
        " ", "\"",
        "Traceback (most recent call last):\n", "  File \"a.py\", line 3\n", "ValueError: x", "Unhandled exception. ",
        "System.IO.IOException", " ---> ", "   at A.B() in /x/C.cs:line 9\n", "exitCode: ", "137", "-100", "-",
        "99999999999999999999", "{\"event\":\"step-failed\"", "{\"event\":1}", "{", "}", "12:00:00 error   ", "[", "]",
        "26/11/26 12:00:00 ERROR A: ", "Cannot run program \"", "error=2", "Path does not exist: ", "s3a://b/k", "'",
        "Status Code: 403", "No space left on device", "GLIBC_2.99' not found", "diagnostics: ", "ü€😀", "\u0000", "\r",
    ];

    [Fact]
    public void No_text_whatever_makes_explaining_throw()
    {
        var random = new Random(13);
        for (var i = 0; i < 2000; i++)
        {
            var origin = (LogOrigin)random.Next(5);
            var log = Log(Text(random));
            var findings = LogFindings.In(log, origin);

            var verdict = Verdicts().Of(findings, ExitSigns.In([log]));

            Assert.NotNull(verdict.Class);
            Assert.InRange(verdict.Cause!.Length, 10, 1500);
            Assert.DoesNotContain('\n', verdict.Cause);
            Assert.All(verdict.Evidence, evidence => Assert.InRange(evidence.Lines.Count, 0, 20));
        }
    }

    [Fact]
    public void Bytes_read_as_text_make_no_difference()
    {
        var random = new Random(17);
        for (var i = 0; i < 300; i++)
        {
            var bytes = new byte[random.Next(4000)];
            random.NextBytes(bytes);

            var findings = LogFindings.In(Log(Encoding.UTF8.GetString(bytes)), LogOrigin.DriverJvm);

            Assert.NotNull(Verdicts().Of(findings, ExitSigns.In([])).Cause);
        }
    }

    private static StepVerdicts Verdicts()
    {
        var step = new StepSummary { Name = "train", Status = new StepStatus { State = StepState.FAILED } };
        var cluster = new Cluster { Id = "j-1" };
        var facts = new ClusterFacts(new EndedCluster(cluster, [step], null, null));
        return new StepVerdicts(facts, step, JobSettings.Of(cluster, step), null);
    }

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    private static LogText Log(string text)
    {
        var lines = text.Split('\n').Select((line, at) => new LogLine(at + 1, line)).ToList();
        var stored = new StoredObject(S3Address.Parse("s3://t/l/j-1/steps/s/stderr"), 1, "1", JumpingClock.Noon);
        return new LogText(LogFile.Of(stored, S3Address.Parse("s3://t/l/j-1/")), lines, null);
    }
}
