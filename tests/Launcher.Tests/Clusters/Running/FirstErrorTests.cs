using System.Text;
using Emr.Server.Faults;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Running;
using Launcher.Clusters.Storage;

namespace Launcher.Tests.Clusters.Running;

/// <summary>What broke first is told, whatever breaks after it; and what may still run wins over all.</summary>
public class FirstErrorTests
{
    [Fact]
    public async Task A_bug_that_leaves_a_cluster_ends_with_the_code_of_that_cluster()
    {
        await using var bench = new RunBench();
        bench.Emr.Faults.Next(Fault.NeverTerminates());
        var run = bench.Prepare();

        var result = await Driver(bench, "ListSteps").LaunchAsync(run, bench.Upload(run));

        Assert.Equal(10, result.ExitCode);
        Assert.Equal("The launcher itself failed: ListSteps", result.Journal.Record!.Verdict.Cause);
    }

    [Fact]
    public async Task A_bug_in_the_wake_of_another_comes_second()
    {
        await using var bench = new RunBench();
        var run = bench.Prepare();

        var thrown = await Assert.ThrowsAsync<AggregateException>(
            () => Driver(bench, "ListSteps", "ListInstances").LaunchAsync(run, bench.Upload(run)));

        Assert.Equal(["ListSteps", "ListInstances"], thrown.InnerExceptions.Select(one => one.Message));
        Assert.Empty(bench.Emr.Alive);
    }

    [Fact]
    public async Task A_last_write_that_fails_is_told()
    {
        await using var bench = new RunBench();
        var isOver = false;
        bench.Store.Fault = (operation, address) =>
        {
            isOver |= operation == "delete";
            if (isOver && operation == "write" && address.Name == "journal.json")
            {
                throw new StorageException(StorageFailure.Denied, address, "Writing is over.");
            }
        };

        var result = await bench.LaunchAsync(bench.Prepare());

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("The journal could not be written any more: Writing is over.", result.Notes);
    }

    [Fact]
    public async Task A_store_that_fails_while_somebody_leaves_at_once_hides_nothing()
    {
        await using var bench = new RunBench();

        var result = await bench.LaunchAsync(
            bench.Prepare(),
            JournalState.Launched,
            () => bench.Store.Fault = (operation, address) =>
            {
                if (operation == "write" && address.Name == "journal.json")
                {
                    bench.Interruption.Raise();
                    bench.Interruption.Raise();
                    throw new StorageException(StorageFailure.Denied, address, "Writing is over.");
                }
            });

        Assert.True(result.IsDetached);
        Assert.Contains($"'{bench.Emr.Alive.Single().Id}'", result.Notes[^1]);
    }

    [Fact]
    public async Task A_refused_signature_does_not_show_the_session_in_the_journal()
    {
        await using var bench = new RunBench();
        const string Said = "The Canonical String for this request should have been\n'POST\n/\n"
            + "x-amz-security-token:FwoGZXIvYXdzEXAMPLETOKEN\nx-amz-target:ElasticMapReduce.RunJobFlow'";
        bench.Emr.Faults.Next(2, Fault.Refused("RunJobFlow", "InvalidSignatureException", Said, 403));
        var run = bench.Prepare();

        var result = await bench.LaunchAsync(run);

        Assert.Equal(3, result.ExitCode);
        Assert.DoesNotContain("\n", result.Journal.Record!.Verdict.Cause);
        var stored = await bench.Store.ReadAsync(bench.Journals.Address(run.RunId), CancellationToken.None);
        var text = Encoding.UTF8.GetString(stored!.Bytes.Span);
        Assert.Contains("Canonical String", text);
        Assert.DoesNotContain("EXAMPLETOKEN", text);
    }

    private static ClusterRun Driver(RunBench bench, params string[] broken) =>
        bench.Driver(beforeEmr: operation =>
        {
            if (broken.Contains(operation))
            {
                broken = [.. broken.Except([operation])];
                throw new InvalidDataException(operation);
            }
        });
}
