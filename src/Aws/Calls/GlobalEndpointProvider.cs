using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Aws.Calls;

/// <summary>The one host of a service in a partition, and the region for which calls to it are signed.</summary>
internal sealed class GlobalEndpointProvider(string prefix) : IEndpointProvider
{
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        if (parameters[RegionalEndpointProvider.Url] is string { Length: > 0 } url)
        {
            return new Endpoint(url);
        }

        // What is the same everywhere needs no region of its own: without one it is the first partition's.
        var named = parameters[RegionalEndpointProvider.Region] as string;
        var region = RegionEndpoint.GetBySystemName(string.IsNullOrEmpty(named) ? "us-east-1" : named);
        var (host, signed) = HostOf(
            region,
            parameters[RegionalEndpointProvider.Fips] is true,
            parameters[RegionalEndpointProvider.DualStack] is true);
        return new Endpoint(
            $"https://{host}", $$"""{"authSchemes":[{"name":"sigv4","signingRegion":"{{signed}}"}]}""", "");
    }

    private (string Host, string Region) HostOf(RegionEndpoint region, bool isFips, bool isDualStack)
    {
        var fips = isFips ? "-fips" : "";
        return (region.PartitionName, isDualStack) switch
        {
            ("aws", false) => ($"{prefix}{fips}.amazonaws.com", "us-east-1"),
            ("aws", true) => ($"{prefix}{fips}.global.api.aws", "us-east-1"),
            ("aws-cn", false) => ($"{prefix}.cn-north-1.amazonaws.com.cn", "cn-north-1"),
            ("aws-cn", true) => ($"{prefix}.global.api.amazonwebservices.com.cn", "cn-north-1"),
            ("aws-us-gov", false) => ($"{prefix}.us-gov.amazonaws.com", "us-gov-west-1"),
            ("aws-us-gov", true) => ($"{prefix}.us-gov.api.aws", "us-gov-west-1"),
            ("aws-iso", false) => ($"{prefix}{fips}.us-iso-east-1.c2s.ic.gov", "us-iso-east-1"),
            ("aws-iso-b", false) => ($"{prefix}{fips}.us-isob-east-1.sc2s.sgov.gov", "us-isob-east-1"),
            var (other, _) => throw new AmazonClientException(
                $"The host of '{prefix}' in partition '{other}' of region '{region.SystemName}' is not known. "
                    + "Set the service's URL."),
        };
    }
}
