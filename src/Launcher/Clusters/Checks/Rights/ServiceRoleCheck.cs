namespace Launcher.Clusters.Checks.Rights;

internal sealed class ServiceRoleCheck : ICheck
{
    public const string Service = "elasticmapreduce.amazonaws.com";

    public string Name => "service role";

    public async Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        var name = RoleName.Of(subject.Request.ServiceRole!);
        var role = await subject.Roles.FindAsync(name).WaitAsync(stop);
        if (role is null)
        {
            return
            [
                Finding.Failed(
                    $"There is no role '{name}'.",
                    "Create it with the managed policy 'AmazonEMRServicePolicy_v2', or set 'serviceRole' to one that "
                        + "exists."),
            ];
        }

        return
        [
            TrustPolicy.Trusts(role.AssumeRolePolicyDocument, Service)
                ? Finding.Ok($"'{name}' exists and trusts EMR.")
                : Finding.Failed(
                    $"The role '{name}' does not trust '{Service}', so EMR cannot act as it.",
                    "Add that service to the role's trust policy, or set 'serviceRole' to another role."),
        ];
    }
}
