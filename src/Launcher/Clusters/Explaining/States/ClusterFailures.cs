using System.Text.RegularExpressions;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Requests;

namespace Launcher.Clusters.Explaining.States;

/// <summary>Ends of a cluster that have nothing to do with its steps: EMR or EC2 caused them.</summary>
internal static partial class ClusterFailures
{
    /// <summary>Null where the cluster itself did not fail.</summary>
    public static Verdict? Of(ClusterFacts facts)
    {
        if (BootstrapFailures.IsOne(facts))
        {
            return BootstrapFailures.Of(facts);
        }

        if (facts.Detail("INTERNAL_ERROR_EC2_INSUFFICIENT_CAPACITY") is not null
            || facts.Detail("INTERNAL_ERROR_SPOT_NO_CAPACITY") is not null && !facts.WasReady)
        {
            return NoCapacity(facts);
        }

        if (facts.Detail("INTERNAL_ERROR_SPOT") is not null)
        {
            return PrimaryTakenBack(facts);
        }

        return facts.Code switch
        {
            "VALIDATION_ERROR" => Rejected(facts),
            "INSTANCE_FLEET_TIMEOUT" => FleetTimeout(facts),
            "INSTANCE_FAILURE" => NodesFailed(facts),
            "INTERNAL_ERROR" => Internal(facts),
            _ => facts.Detail("VALIDATION_ERROR") is null ? null : Rejected(facts),
        };
    }

    private static Verdict NoCapacity(ClusterFacts facts)
    {
        var type = facts.Data("instance-type") is { } name ? $" of type '{name}'" : " of the types asked for";
        var zone = facts.Data("availability-zone") is { } place ? $" in '{place}'" : "";
        return Verdict.Failure(
            FailureClass.Capacity,
            $"EC2 has no machines{type}{zone} now.",
            "Offer more: another zone by a further subnet in 'subnets', or further types in 'core.types' and "
                + "'primary.types'; or run later.",
            isWorthRetrying: true,
            evidence: facts.Reasons());
    }

    private static Verdict FleetTimeout(ClusterFacts facts) =>
        Verdict.Failure(
            FailureClass.Capacity,
            "The instance fleets did not get their machines in the time given.",
            "Offer more zones or types, raise 'spot.timeoutMinutes', or set 'spot.timeoutAction' to "
                + "'switch-to-on-demand'.",
            isWorthRetrying: true,
            evidence: facts.Reasons());

    private static Verdict PrimaryTakenBack(ClusterFacts facts) =>
        Verdict.Failure(
            FailureClass.SpotLoss,
            "The primary node was a spot machine and EC2 took it back, and the cluster with it.",
            "Run again with primary and core nodes on-demand ('core.market' is 'on-demand').",
            isWorthRetrying: true,
            evidence: facts.Reasons());

    private static Verdict Rejected(ClusterFacts facts)
    {
        if (MissingRights().IsMatch(facts.Message))
        {
            return ServiceRole(facts);
        }

        if (Limits().IsMatch(facts.Message))
        {
            return Quota(facts);
        }

        var next = facts.Detail("VALIDATION_ERROR") switch
        {
            "VALIDATION_ERROR_SUBNET_NOT_FROM_ONE_VPC" => "Give 'subnets' of one VPC.",
            "VALIDATION_ERROR_SECURITY_GROUP_NOT_FROM_ONE_VPC" =>
                "Give security groups of the VPC that the subnets are in.",
            "VALIDATION_ERROR_INVALID_SSH_KEY_NAME" => "Correct 'keyName' or leave it out.",
            "VALIDATION_ERROR_INSTANCE_TYPE_NOT_SUPPORTED" =>
                "Choose another type, or a subnet in a zone that has it.",
            _ => "Correct the setting that EMR's message names; 'check' looks at all of them before a launch.",
        };
        return Verdict.Failure(
            FailureClass.Validation,
            $"EMR cannot build the cluster as asked: {Quoted(facts.Message)}.",
            next,
            evidence: facts.Reasons());
    }

    private static Verdict ServiceRole(ClusterFacts facts)
    {
        var subnet = facts.Cluster.Ec2InstanceAttributes?.Ec2SubnetId is { } id ? $"subnet '{id}'" : "the subnet";
        return Verdict.Failure(
            FailureClass.ServiceRoleDenied,
            $"EMR's service role '{facts.Cluster.ServiceRole}' may not do what a launch takes: "
                + $"{Quoted(facts.Message)}.",
            $"Tag {subnet}, its VPC and your own security groups with '{LaunchRequest.PolicyTag}' = 'true', without "
                + "which the managed policy allows nothing, or give the role the right that is missing.",
            evidence: facts.Reasons());
    }

    private static Verdict Quota(ClusterFacts facts) =>
        Verdict.Failure(
            FailureClass.Quota,
            $"The account is at a limit: {Quoted(facts.Message)}.",
            "Ask for more in AWS Service Quotas, end what runs, or ask for fewer or smaller machines.",
            evidence: facts.Reasons());

    private static Verdict NodesFailed(ClusterFacts facts)
    {
        if (FullDisks().IsMatch(facts.Message))
        {
            return Verdict.Failure(
                FailureClass.DiskFull,
                "All core nodes are unhealthy because their disks are more than nine tenths full.",
                "Raise 'volumes.sizeGb' or 'core.count', so that shuffles and caches fit.",
                evidence: facts.Reasons());
        }

        if (SpotLosses.Count(facts.Cluster, facts.Instances) is > 0 and var lost)
        {
            return Verdict.Failure(
                FailureClass.SpotLoss,
                $"EC2 took back {lost} spot {(lost == 1 ? "machine" : "machines")} and the cluster could not go on: "
                    + $"{Quoted(facts.Message)}.",
                "Run again with primary and core nodes on-demand ('core.market' is 'on-demand').",
                Confidence.Medium,
                isWorthRetrying: true,
                facts.Reasons());
        }

        return Verdict.Failure(
            FailureClass.Infrastructure,
            $"A machine of the cluster failed: {Quoted(facts.Message)}.",
            "Run again; EMR takes other machines.",
            isWorthRetrying: true,
            evidence: [facts.Reasons(), .. InstanceReasons.Of(facts)]);
    }

    private static Verdict Internal(ClusterFacts facts)
    {
        if (NoMachines().IsMatch(facts.Message))
        {
            return NoCapacity(facts);
        }

        if (Limits().IsMatch(facts.Message))
        {
            return Quota(facts);
        }

        var evidence = InstanceReasons.Of(facts);
        var known = evidence.SelectMany(part => part.Lines).FirstOrDefault();
        return Verdict.Failure(
            FailureClass.Infrastructure,
            known is null
                ? "EMR ended the cluster with an internal fault of its own and gives no reason."
                : $"EMR ended the cluster with an internal fault after a machine had failed: {Quoted(known)}.",
            $"Run again; if it repeats, ask AWS Support about cluster '{facts.Id}'.",
            known is null ? Confidence.Medium : Confidence.High,
            isWorthRetrying: true,
            [facts.Reasons(), .. evidence]);
    }

    private static string Quoted(string message) =>
        message.Length == 0 ? "EMR gives no reason" : $"'{message.TrimEnd('.')}'";

    [GeneratedRegex(
        "insufficient EC2 permissions|not authorized|AccessDenied|UnauthorizedOperation|has no permission|assume role",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MissingRights();

    [GeneratedRegex(
        "limit exceeded|LimitExceeded|exceeds? .{0,60}limit|vCPU (capacity|limit)|quota",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Limits();

    [GeneratedRegex("NO_SLAVE_LEFT|disks? .{0,60}full", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FullDisks();

    [GeneratedRegex("insufficient .{0,20}capacity", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoMachines();
}
