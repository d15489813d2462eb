using Launcher.Clusters.Checks;

namespace Launcher.Tests.Clusters.Checks;

internal static class GuardsCases
{
    public static readonly IReadOnlyList<CheckCase> All =
    [
        new(
            "money guards", "kept alive", CheckMark.Failed,
            bench => bench.ChangeRequest = request => request.Instances!.KeepJobFlowAliveWhenNoSteps = true,
            "The request keeps the cluster alive after its steps."),
        new(
            "money guards", "protected", CheckMark.Failed,
            bench => bench.ChangeRequest = request => request.Instances!.TerminationProtected = true,
            "The request protects the cluster against being ended."),
        new(
            "money guards", "idle", CheckMark.Failed,
            bench => bench.ChangeRequest = request => request.AutoTerminationPolicy = null,
            "The request lets an idle cluster live."),
        new(
            "money guards", "no step", CheckMark.Failed,
            bench => bench.ChangeRequest = request => request.Steps = [],
            "The request has no step."),
        new(
            "money guards", "goes on after a failure", CheckMark.Failed,
            bench => bench.ChangeRequest = request => request.Steps![0].ActionOnFailure = "CONTINUE",
            "The request lets the cluster live when a step fails."),
        new(
            "money guards", "no time-out", CheckMark.Failed,
            bench => bench.ChangeRequest = request => request.Steps![0].HadoopJarStep!.Args!.RemoveRange(0, 4),
            "The request lets a step run without a limit."),
        new(
            "money guards", "no deadline tag", CheckMark.Failed,
            bench => bench.ChangeRequest = request => request.Tags!.RemoveAll(tag => tag.Key == "sparkjob:deadline"),
            "The request lacks the tag 'sparkjob:deadline'."),
        new(
            "limits", "too short", CheckMark.Warning,
            bench => bench.Set("sizing.expectedMinutes", "200"),
            "The run is expected to take 211 min and is stopped after 120."),
        new(
            "limits", "long", CheckMark.Warning,
            bench => bench.Set("limits.maxMinutes", "10080").Set("limits.maxCostUsd", "200"),
            "The cluster may live 168 hours."),
        new(
            "limits", "dear", CheckMark.Warning,
            bench => bench.Set("limits.maxMinutes", "1440").Set("core.count", "40"),
            "The run may cost $"),
        new(
            "security configuration", "none", CheckMark.Warning,
            _ => { },
            "No 'securityConfiguration' is set"),
        new(
            "encryption keys", "none", CheckMark.Warning,
            _ => { },
            "'encryption.logKey' and 'encryption.storageKey' are not set, so S3's own keys encrypt."),
        new(
            "private subnets", "public", CheckMark.Warning,
            bench => bench.Ec2.LeadOut("igw-1"),
            "'subnet-a', 'subnet-b' are public."),
        new(
            "log retention", "for ever", CheckMark.Warning,
            bench => bench.S3.Rules[0].Expiration = null,
            "No lifecycle rule of 'team' ever removes logs below 's3://team/jobs/logs/'."),
        new(
            "notification", "none", CheckMark.Warning,
            _ => { },
            "Neither 'notify.topic' nor 'metrics.namespace' is set: nobody hears of a failure, and no "
                + "alarm can."),
        new(
            "notification", "no metrics", CheckMark.Warning,
            bench => bench.Set("notify.topic", CheckBench.Topic),
            "'metrics.namespace' is not set: no alarm can be raised on failures, durations or costs."),
        new(
            "cost limit", "none", CheckMark.Warning,
            _ => { },
            "No 'limits.maxCostUsd' is set."),
        new(
            "deadline role", "none", CheckMark.Warning,
            _ => { },
            "No 'deadline.role' is set: a step that hangs before its clock starts is ended by the "
                + "launcher alone."),
        new(
            "spot", "core nodes", CheckMark.Warning,
            bench => bench.Set("core.market", "spot"),
            "'core.market' is 'spot': losing the driver's machine, or HDFS's, loses the run."),
        new(
            "cost tags", "none", CheckMark.Warning,
            _ => { },
            "No 'tags' are set, so the bill does not say whose the cluster was."),
    ];
}
