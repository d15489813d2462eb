namespace Launcher.Clusters.Checks.Network;

/// <summary>Machines of a private subnet reach S3 by a gateway endpoint, which is free, or not for free.</summary>
internal sealed class StorageRouteCheck : ICheck
{
    public string Name => "route to S3";

    public async Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        var subnets = await subject.Network.SubnetsAsync().WaitAsync(stop);
        if (subnets.Count == 0)
        {
            return [Finding.Ok("No 'subnets' are set; those of a default VPC reach the internet.")];
        }

        var routes = await subject.Network.RoutesAsync().WaitAsync(stop);
        var region = subject.Settings.Region;
        var without = subnets
            .Where(subnet => routes.IsPrivate(subnet) && !routes.HasStorageEndpoint(subnet))
            .ToLookup(routes.HasOtherWayOut, subnet => subnet.SubnetId);
        var advice =
            $"Add the free gateway endpoint 'com.amazonaws.{region}.s3' to the VPC, with the subnet's route table.";
        var findings = new List<Finding>();
        if (without[false].Any())
        {
            findings.Add(
                Finding.Failed(
                    $"From '{string.Join("', '", without[false])}' no way leads to S3: there is neither an endpoint "
                        + "nor a default route.",
                    advice));
        }

        if (without[true].Any())
        {
            findings.Add(
                Finding.Warning(
                    $"Private without an S3 endpoint: '{string.Join("', '", without[true])}'. Every byte from and to "
                        + "S3 is paid at the NAT gateway.",
                    advice));
        }

        return findings.Count > 0 ? findings : [Finding.Ok("The subnets reach S3 without paying for it.")];
    }
}
