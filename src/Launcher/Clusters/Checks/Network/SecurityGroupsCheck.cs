namespace Launcher.Clusters.Checks.Network;

internal sealed class SecurityGroupsCheck : ICheck
{
    public string Name => "security groups";

    public async Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        var settings = subject.Settings;
        var named = AccountNetwork.Groups(settings);
        if (named.Count == 0)
        {
            return [Finding.Ok("None are set; EMR makes its own.")];
        }

        var found = await subject.Network.GroupsAsync().WaitAsync(stop);
        var missing = named.Except(found.Select(group => group.GroupId)).ToList();
        if (missing.Count > 0)
        {
            return
            [
                Finding.Failed(
                    $"There is no security group '{string.Join("', '", missing)}' in '{settings.Region}'.",
                    "Name groups that exist, or none: EMR makes its own then."),
            ];
        }

        var subnets = await subject.Network.SubnetsAsync().WaitAsync(stop);
        var foreign = found.Where(group => subnets.Any(subnet => subnet.VpcId != group.VpcId)).ToList();
        if (foreign.Count > 0)
        {
            return
            [
                Finding.Failed(
                    $"'{string.Join("', '", foreign.Select(group => group.GroupId))}' {Verb.Be(foreign.Count)} not in "
                        + "the VPC of the subnets.",
                    "Name groups of the VPC that the subnets are in."),
            ];
        }

        return [await ServiceAccessAsync(subject, stop)];
    }

    private static async Task<Finding> ServiceAccessAsync(CheckSubject subject, CancellationToken stop)
    {
        var subnets = await subject.Network.SubnetsAsync().WaitAsync(stop);
        if (!AccountNetwork.NamesGroups(subject.Settings)
            || subject.Settings.Effective.Text("securityGroups.serviceAccess") is not null
            || subnets.Count == 0)
        {
            return Finding.Ok("The security groups exist in the VPC of the subnets.");
        }

        var routes = await subject.Network.RoutesAsync().WaitAsync(stop);
        var closed = subnets.Where(routes.IsPrivate).Select(subnet => subnet.SubnetId).ToList();
        return closed.Count == 0
            ? Finding.Ok("The security groups exist in the VPC of the subnets.")
            : Finding.Failed(
                $"'{string.Join("', '", closed)}' {Verb.Be(closed.Count)} private, where EMR reaches its machines "
                    + "through a group of its own, and 'securityGroups.serviceAccess' is not set.",
                "Set it, or leave all security groups to EMR.");
    }
}
