using Amazon.ElasticMapReduce;
using Emr.Server.Life;

namespace Emr.Server.Faults;

public abstract partial record Fault
{
    /// <summary>Executors' nodes are reclaimed and replaced; the job ends well and its driver tells.</summary>
    public static Fault SpotNodesLost(int nodes = 1, TimeSpan? after = null) =>
        new OfCluster(plan => plan with
        {
            Losses = (nodes, after ?? TimeSpan.FromMinutes(2)),
            Steps = plan.Steps.Count > 0 ? plan.Steps : [StepFailures.SurvivedLosses(nodes, plan.Timings.Step)],
        });

    /// <summary>The market takes the primary, and the cluster with it.</summary>
    public static Fault SpotPrimaryLost(TimeSpan? after = null) =>
        Running(
            Ending.WithDetail(
                ClusterStateChangeReasonCode.INTERNAL_ERROR,
                "The primary node was terminated because the Spot price rose above the bid.",
                "INTERNAL_ERROR_SPOT_PRICE_INCREASE_PRIMARY",
                ("instance-type", "m5.xlarge"),
                ("availability-zone", "eu-central-1a")) with
            {
                OfPrimary = InstanceStateChangeReasonCode.INSTANCE_FAILURE,
            },
            after);

    public static Fault PrimaryFails(TimeSpan? after = null) =>
        Running(
            new Ending(ClusterStateChangeReasonCode.INSTANCE_FAILURE, "The master instance has failed.")
            {
                OfPrimary = InstanceStateChangeReasonCode.INSTANCE_FAILURE,
            },
            after);

    /// <summary>Disks over nine tenths full on all nodes.</summary>
    public static Fault NoWorkerLeft(TimeSpan? after = null) =>
        Running(
            new Ending(
                ClusterStateChangeReasonCode.INSTANCE_FAILURE,
                "NO_SLAVE_LEFT: all core nodes are unhealthy, their disks are more than 90 % full"),
            after);

    /// <summary>Somebody else's request, counted from the cluster's creation.</summary>
    public static Fault TerminatedByOthers(TimeSpan after) =>
        new OfCluster(plan => plan with { TerminatedByOthersAfter = after });

    /// <summary>A policy of the account protects every new cluster.</summary>
    public static Fault Protected() => new OfCluster(plan => plan with { IsProtected = true });

    /// <summary>Terminating is accepted, and the cluster stays in TERMINATING.</summary>
    public static Fault NeverTerminates() => new OfCluster(plan => plan with { NeverTerminates = true });

    public static Fault TerminatesSlowly(TimeSpan takes) =>
        new OfCluster(plan => plan with { Timings = plan.Timings with { Terminating = takes } });

    public static Fault StepsTake(TimeSpan duration) =>
        new OfCluster(plan => plan with { Timings = plan.Timings with { Step = duration } });

    /// <summary>ListSteps answers with none.</summary>
    public static Fault NoStepsListed() => new OfCluster(plan => plan with { HidesSteps = true });

    private static Fault Running(Ending ending, TimeSpan? after) =>
        new OfCluster(plan => plan with { WhileRunning = (ending, after ?? TimeSpan.FromMinutes(3)) });
}
