using Launcher.Clusters.Checks.Rights;

namespace Launcher.Clusters.Checks.Production;

/// <summary>A deadline that needs no process of ours.</summary>
internal sealed class DeadlineRoleCheck : ICheck
{
    public string Name => "deadline role";

    public bool IsLocal => true;

    public Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        return Task.FromResult<IReadOnlyList<Finding>>(
        [
            subject.Settings.Effective.Text(SchedulerRoleCheck.Setting) is { } role
                ? Finding.Ok($"The scheduler ends a cluster at its deadline as '{role}'.")
                : Finding.Warning(
                    $"No '{SchedulerRoleCheck.Setting}' is set: a step that hangs before its clock starts is ended by "
                        + "the launcher alone.",
                    "Create the role with the policy that 'check --print-policies' prints, and set it."),
        ]);
    }
}
