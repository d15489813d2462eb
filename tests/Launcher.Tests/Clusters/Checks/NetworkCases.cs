using Launcher.Clusters.Checks;

namespace Launcher.Tests.Clusters.Checks;

internal static class NetworkCases
{
    public static readonly IReadOnlyList<CheckCase> All =
    [
        new(
            "subnets", "missing", CheckMark.Failed,
            bench => bench.Ec2.Subnets.RemoveAt(1),
            "There is no subnet 'subnet-b' in 'us-east-1'."),
        new(
            "subnets", "two VPCs", CheckMark.Failed,
            bench => bench.Ec2.Subnets[1].VpcId = "vpc-2",
            "The subnets lie in several VPCs: 'vpc-1', 'vpc-2'."),
        new(
            "subnets", "full", CheckMark.Failed,
            bench => bench.Ec2.Subnets.ForEach(subnet => subnet.AvailableIpAddressCount = 2),
            "Free addresses: 'subnet-a' 2, 'subnet-b' 2; the cluster needs 3."),
        new(
            "subnets", "too small to scale", CheckMark.Warning,
            bench => bench.Set("scaling.maxCount", "300"),
            "Free addresses: 'subnet-a' 200, 'subnet-b' 200; the cluster needs 3, scaled out 301."),
        new(
            "subnets", "none set", CheckMark.Warning,
            bench => bench.Set("subnets", null),
            "No 'subnets' are set, so EMR takes one of the default VPC"),
        new(
            "subnets", "no default VPC", CheckMark.Failed,
            bench => bench.Set("subnets", null).Ec2.Vpcs.Clear(),
            "No 'subnets' are set and 'us-east-1' has no default VPC."),
        new(
            "route to S3", "no way", CheckMark.Failed,
            bench => bench.Ec2.Endpoints.Clear(),
            "From 'subnet-a', 'subnet-b' no way leads to S3: there is neither an endpoint nor a "
                + "default route.",
            "com.amazonaws.us-east-1.s3"),
        new(
            "route to S3", "by NAT", CheckMark.Warning,
            bench => { bench.Ec2.Endpoints.Clear(); bench.Ec2.LeadOut("nat-1"); },
            "Private without an S3 endpoint: 'subnet-a', 'subnet-b'. Every byte from and to S3 is "
                + "paid at the NAT gateway."),
        new(
            "security groups", "missing", CheckMark.Failed,
            bench => bench.Set("securityGroups.primary", "sg-1").Set("securityGroups.workers", "sg-9"),
            "There is no security group 'sg-9' in 'us-east-1'."),
        new(
            "security groups", "in another VPC", CheckMark.Failed,
            bench => bench.Set("securityGroups.primary", "sg-1")
                .Set("securityGroups.workers", "sg-2").Ec2.Groups[1].VpcId = "vpc-2",
            "'sg-2' is not in the VPC of the subnets."),
        new(
            "security groups", "no service access", CheckMark.Failed,
            bench => bench.Set("securityGroups.primary", "sg-1").Set("securityGroups.workers", "sg-2"),
            "'subnet-a', 'subnet-b' are private, where EMR reaches its machines through a group of its "
                + "own"),
        new(
            "key pair", "missing", CheckMark.Failed,
            bench => bench.Set("keyName", "ann"),
            "There is no key pair 'ann' in 'us-east-1'."),
    ];
}
