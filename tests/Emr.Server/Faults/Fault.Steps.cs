using Amazon.ElasticMapReduce;
using Emr.Server.Life;

namespace Emr.Server.Faults;

public abstract partial record Fault
{
    /// <summary>Plays the steps of the next cluster in this order; later ones go as usual.</summary>
    public static Fault StepsGo(params StepScript[] scripts) => new OfCluster(plan => plan with { Steps = scripts });

    /// <summary>The script's own failure: it threw, or ended with a code of its own.</summary>
    public static Fault UserCodeFails(string stderr = StepFailures.UserCode) =>
        Step(StepFailures.OfDriver(stderr, "User class threw exception", exitCode: 15));

    public static Fault OutOfMemory() =>
        Step(StepFailures.OfDriver(StepFailures.OutOfMemory, "Application failed 1 times", exitCode: 137) with
        {
            ExecutorStderr = [StepFailures.KilledContainer],
        });

    /// <summary>The archive cannot run there: a path, an architecture or a library is another.</summary>
    public static Fault ArchiveNotRelocatable() =>
        Step(StepFailures.OfDriver(StepFailures.Archive, "Cannot run program", exitCode: 13));

    public static Fault InputMissing(string path = "s3a://data/landsat.csv") =>
        Step(StepFailures.OfDriver(StepFailures.Missing(path), "Path does not exist", exitCode: 15));

    public static Fault InputDenied(string bucket = "data") =>
        Step(StepFailures.OfDriver(StepFailures.Denied(bucket), "Access Denied", exitCode: 15));

    public static Fault DiskFull() =>
        Step(StepFailures.OfDriver(StepFailures.NoSpace, "No space left on device", exitCode: 15));

    public static Fault StepCancelled(TimeSpan? after = null) => Ends(StepState.CANCELLED, after);

    public static Fault StepInterrupted(TimeSpan? after = null) => Ends(StepState.INTERRUPTED, after);

    /// <summary>The service explains a failed step some minutes late.</summary>
    public static Fault FailureDetailsLate(TimeSpan after) =>
        new OfCluster(plan => plan with { FailureDetailsAfter = after });

    /// <summary>Logs come only after the cluster has ended, and then this much later.</summary>
    public static Fault LogsLate(TimeSpan afterTermination) =>
        new OfCluster(plan => plan with
        {
            Logs = plan.Logs with { AfterTermination = afterTermination, OnlyAtTheEnd = true },
        });

    public static Fault LogsLost() =>
        new OfCluster(plan => plan with { Logs = plan.Logs with { AreLost = true } });

    /// <summary>Compressed files end in the middle.</summary>
    public static Fault LogsCutOff() =>
        new OfCluster(plan => plan with { Logs = plan.Logs with { AreCutOff = true } });

    /// <summary>Names end in '.txt.gz' in place of '.gz'.</summary>
    public static Fault LogsAsText() =>
        new OfCluster(plan => plan with { Logs = plan.Logs with { Extension = ".txt.gz" } });

    private static Fault Step(StepScript script) =>
        new OfCluster(plan => plan with { Steps = [script with { Duration = plan.Timings.Step }] });

    private static Fault Ends(StepState state, TimeSpan? after) =>
        new OfCluster(plan => plan with
        {
            Steps = [new StepScript { Outcome = state, Duration = after ?? plan.Timings.Step }],
        });
}
