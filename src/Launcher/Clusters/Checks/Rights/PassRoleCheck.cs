namespace Launcher.Clusters.Checks.Rights;

/// <summary>Whoever launches hands roles to EMR, and EMR hands one to EC2: both need iam:PassRole.</summary>
internal sealed class PassRoleCheck : ICheck
{
    private static readonly string[] Action = ["iam:PassRole"];

    public string Name => "pass role";

    public async Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        var caller = await subject.CallerAsync().WaitAsync(stop);
        if (caller.IsRoot)
        {
            return [Finding.Ok("The account's root may pass every role.")];
        }

        var principal = await Simulation.PrincipalAsync(subject, stop);
        var service = await ArnAsync(subject, caller, subject.Request.ServiceRole!, stop);
        var profile = RoleName.Of(subject.Request.JobFlowRole!);
        var instance =
            (await subject.Roles.RoleOfProfileAsync(profile).WaitAsync(stop))?.Arn ?? caller.RoleArn(profile);
        var findings = await Task.WhenAll(
            LookAsync(subject, principal, service, ServiceRoleCheck.Service, "The credentials", stop),
            LookAsync(subject, principal, instance, InstanceProfileCheck.Service, "The credentials", stop),
            LookAsync(subject, service, instance, InstanceProfileCheck.Service, $"'{RoleName.Of(service)}'", stop));
        var failed = findings.OfType<Finding>().ToList();
        return failed.Count > 0
            ? failed
            :
            [
                Finding.Ok(
                    $"'{RoleName.Of(service)}' and '{RoleName.Of(instance)}' may be passed to EMR and EC2."),
            ];
    }

    private static async Task<Finding?> LookAsync(
        CheckSubject subject,
        string principal,
        string role,
        string service,
        string who,
        CancellationToken stop)
    {
        var context = new Dictionary<string, string> { ["iam:PassedToService"] = service };
        var denied = await Simulation.DeniedAsync(subject.Services.Iam, principal, Action, [role], context, stop);
        return denied.Count == 0
            ? null
            : Finding.Failed(
                $"{who} may not pass the role '{role}' to '{service}'.",
                $"Allow 'iam:PassRole' on it for '{principal}', with 'iam:PassedToService' = '{service}'.");
    }

    private static async Task<string> ArnAsync(
        CheckSubject subject,
        Caller caller,
        string role,
        CancellationToken stop)
    {
        var name = RoleName.Of(role);
        return RoleName.IsArn(role)
            ? role
            : (await subject.Roles.FindAsync(name).WaitAsync(stop))?.Arn ?? caller.RoleArn(name);
    }
}
