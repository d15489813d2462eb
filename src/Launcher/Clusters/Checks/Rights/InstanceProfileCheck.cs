namespace Launcher.Clusters.Checks.Rights;

/// <summary>Machines get an instance profile, and through it the role that is inside.</summary>
internal sealed class InstanceProfileCheck : ICheck
{
    public const string Service = "ec2.amazonaws.com";

    public string Name => "instance profile";

    public async Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        var name = RoleName.Of(subject.Request.JobFlowRole!);
        var profile = await subject.Roles.FindProfileAsync(name).WaitAsync(stop);
        if (profile is null)
        {
            return
            [
                Finding.Failed(
                    $"There is no instance profile '{name}'.",
                    "Create it with a role of the same name, or set 'instanceProfile' to one that exists."),
            ];
        }

        if (profile.Roles is not [var role, ..])
        {
            return
            [
                Finding.Failed(
                    $"The instance profile '{name}' holds no role.",
                    $"Put the role of the machines into it: 'aws iam add-role-to-instance-profile "
                        + $"--instance-profile-name {name} --role-name …'."),
            ];
        }

        return
        [
            TrustPolicy.Trusts(role.AssumeRolePolicyDocument, Service)
                ? Finding.Ok($"'{name}' holds the role '{role.RoleName}', which trusts EC2.")
                : Finding.Failed(
                    $"The role '{role.RoleName}' of the instance profile '{name}' does not trust '{Service}'.",
                    "Add that service to the role's trust policy."),
        ];
    }
}
