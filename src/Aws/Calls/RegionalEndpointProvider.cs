using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Aws.Calls;

/// <summary>The host of a service in a region: public, FIPS or dual-stack, in any partition.</summary>
internal sealed class RegionalEndpointProvider(string prefix) : IEndpointProvider
{
    public const string Region = "Region";
    public const string Url = "Endpoint";
    public const string DualStack = "UseDualStack";
    public const string Fips = "UseFIPS";

    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        if (parameters[Url] is string { Length: > 0 } url)
        {
            return new Endpoint(url);
        }

        if (parameters[Region] is not string { Length: > 0 } region)
        {
            throw new AmazonClientException(
                "There is no region. Set AWS_REGION, a 'region' in the profile, or 'RegionEndpoint' of the client.");
        }

        var partition = RegionEndpoint.GetBySystemName(region);
        var isDualStack = parameters[DualStack] is true;
        var suffix = isDualStack ? DualStackSuffix(partition) : partition.PartitionDnsSuffix;
        return new Endpoint($"https://{prefix}{FipsMark(partition, parameters[Fips] is true)}.{region}.{suffix}");
    }

    /// <summary>In the government partition the ordinary hosts are the FIPS hosts.</summary>
    private static string FipsMark(RegionEndpoint region, bool isFips) =>
        isFips && region.PartitionName != "aws-us-gov" ? "-fips" : string.Empty;

    private static string DualStackSuffix(RegionEndpoint region) =>
        region.PartitionName switch
        {
            "aws" or "aws-us-gov" => "api.aws",
            "aws-cn" => "api.amazonwebservices.com.cn",
            var other => throw new AmazonClientException(
                $"Partition '{other}' of region '{region.SystemName}' has no dual-stack endpoints. Turn them off."),
        };
}
