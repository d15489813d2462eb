namespace Launcher.Clusters.Checks.Production;

/// <summary>Machines that process data need no address in the internet.</summary>
internal sealed class PrivateSubnetsCheck : ICheck
{
    public string Name => "private subnets";

    public async Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        var subnets = await subject.Network.SubnetsAsync().WaitAsync(stop);
        if (subnets.Count == 0)
        {
            return
            [
                Finding.Warning(
                    "No 'subnets' are set, and those of a default VPC are public.",
                    "Set private 'subnets' with a gateway endpoint for S3."),
            ];
        }

        var routes = await subject.Network.RoutesAsync().WaitAsync(stop);
        var open = subnets.Where(subnet => !routes.IsPrivate(subnet)).Select(subnet => subnet.SubnetId).ToList();
        return
        [
            open.Count == 0
                ? Finding.Ok("All subnets are private.")
                : Finding.Warning(
                    $"'{string.Join("', '", open)}' {Verb.Be(open.Count)} public.",
                    "Set private 'subnets' with a gateway endpoint for S3."),
        ];
    }
}
