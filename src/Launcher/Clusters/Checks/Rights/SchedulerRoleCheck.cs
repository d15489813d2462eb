using Launcher.Clusters.Requests;

namespace Launcher.Clusters.Checks.Rights;

/// <summary>The role with which EventBridge Scheduler ends a cluster at its deadline.</summary>
internal sealed class SchedulerRoleCheck : ICheck
{
    public const string Setting = "deadline.role";
    private const string Service = "scheduler.amazonaws.com";

    private static readonly string[] Terminate = ["elasticmapreduce:TerminateJobFlows"];
    private static readonly string[] Pass = ["iam:PassRole"];

    public string Name => "scheduler role";

    public async Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        if (subject.Settings.Effective.Text(Setting) is not { } named)
        {
            return [Finding.Ok($"No '{Setting}' is set, so no schedule is made.")];
        }

        var name = RoleName.Of(named);
        if (await subject.Roles.FindAsync(name).WaitAsync(stop) is not { } role)
        {
            return
            [
                Finding.Failed(
                    $"There is no role '{name}'.",
                    $"Create it with the policy that 'check --print-policies' prints, or set '{Setting}' to another."),
            ];
        }

        if (!TrustPolicy.Trusts(role.AssumeRolePolicyDocument, Service))
        {
            return
            [
                Finding.Failed(
                    $"The role '{name}' does not trust '{Service}', so no schedule can use it.",
                    "Add that service to the role's trust policy."),
            ];
        }

        return [await SimulateAsync(subject, role.Arn!, name, stop)];
    }

    private static async Task<Finding> SimulateAsync(
        CheckSubject subject,
        string role,
        string name,
        CancellationToken stop)
    {
        var caller = await subject.CallerAsync().WaitAsync(stop);
        var iam = subject.Services.Iam;
        var cluster =
            $"arn:{caller.Partition}:elasticmapreduce:{subject.Settings.Region}:{caller.Account}:cluster/j-CHECK";
        var tags = new Dictionary<string, string>
        {
            [$"aws:ResourceTag/{LaunchRequest.TokenTag}"] = "check",
            [$"elasticmapreduce:ResourceTag/{LaunchRequest.TokenTag}"] = "check",
        };
        if ((await Simulation.DeniedAsync(iam, role, Terminate, [cluster], tags, stop)).Count > 0)
        {
            return Finding.Failed(
                $"The role '{name}' may not call '{Terminate[0]}', so the deadline would not end a cluster.",
                "Give it the policy that 'check --print-policies' prints for it.");
        }

        var principal = await Simulation.PrincipalAsync(subject, stop);
        var passed = new Dictionary<string, string> { ["iam:PassedToService"] = Service };
        return !caller.IsRoot && (await Simulation.DeniedAsync(iam, principal, Pass, [role], passed, stop)).Count > 0
            ? Finding.Failed(
                $"The credentials may not pass the role '{name}' to '{Service}'.",
                $"Allow 'iam:PassRole' on '{role}' for '{principal}', with 'iam:PassedToService' = '{Service}'.")
            : Finding.Ok($"'{name}' trusts the scheduler and may end clusters.");
    }
}
