using Amazon.EC2.Model;

namespace Launcher.Clusters.Checks.Network;

internal sealed class SubnetsCheck : ICheck
{
    public string Name => "subnets";

    public async Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        var named = subject.Settings.Subnets;
        if (named.Count == 0)
        {
            return [await DefaultAsync(subject, stop)];
        }

        var found = await subject.Network.SubnetsAsync().WaitAsync(stop);
        var missing = named.Except(found.Select(subnet => subnet.SubnetId)).ToList();
        if (missing.Count > 0)
        {
            return
            [
                Finding.Failed(
                    $"There is no subnet '{string.Join("', '", missing)}' in '{subject.Settings.Region}'.",
                    "Name subnets of the account in this region."),
            ];
        }

        var vpcs = found.Select(subnet => subnet.VpcId).Distinct(StringComparer.Ordinal).ToList();
        return vpcs.Count > 1
            ?
            [
                Finding.Failed(
                    $"The subnets lie in several VPCs: '{string.Join("', '", vpcs)}'.",
                    "Name subnets of one VPC."),
            ]
            : [Addresses(subject, found)];
    }

    private static async Task<Finding> DefaultAsync(CheckSubject subject, CancellationToken stop) =>
        (await subject.Network.VpcsAsync().WaitAsync(stop)).Count > 0
            ? Finding.Warning(
                "No 'subnets' are set, so EMR takes one of the default VPC, and there is no other when that one is "
                    + "full.",
                "Set 'subnets' to some in different zones.")
            : Finding.Failed(
                $"No 'subnets' are set and '{subject.Settings.Region}' has no default VPC.", "Set 'subnets'.");

    // EMR picks one subnet for the whole cluster.
    private static Finding Addresses(CheckSubject subject, IReadOnlyList<Subnet> subnets)
    {
        var capacity = subject.Plan.Launch.Capacity;
        var needed = capacity.Roles.Sum(role => role.Count);
        var most = Math.Max(needed, 1 + (capacity.MaxUnits ?? 0));
        var shown = string.Join(
            ", ", subnets.Select(subnet => $"'{subnet.SubnetId}' {subnet.AvailableIpAddressCount}"));
        var sentence = $"Free addresses: {shown}; the cluster needs {needed}"
            + (most > needed ? $", scaled out {most}." : ".");
        const string advice = "Name a larger subnet, or take fewer machines.";
        return subnets.All(subnet => subnet.AvailableIpAddressCount < needed)
            ? Finding.Failed(sentence, advice)
            : subnets.Any(subnet => subnet.AvailableIpAddressCount < most)
                ? Finding.Warning(sentence, advice)
                : Finding.Ok(sentence);
    }
}
