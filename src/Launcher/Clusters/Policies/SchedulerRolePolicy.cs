using Launcher.Clusters.Checks.Rights;
using Launcher.Clusters.Requests;

namespace Launcher.Clusters.Policies;

/// <summary>What the role needs with which a schedule ends a cluster at its deadline.</summary>
internal static class SchedulerRolePolicy
{
    public static PolicyDocument Of(PolicyScope scope) =>
        new(
            "schedulerRole",
            scope.SchedulerRole is { } role
                ? $"the scheduler's role '{RoleName.Of(role)}'"
                : $"a role for the scheduler, once '{SchedulerRoleCheck.Setting}' names one",
            [
                new PolicyStatement(
                    "EndOwnClusters",
                    ["elasticmapreduce:TerminateJobFlows"],
                    [scope.Clusters],
                    PolicyCondition.There("aws:ResourceTag/" + LaunchRequest.TokenTag)),
            ]);
}
