using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util;

namespace Aws.Calls;

internal sealed class RegionalEndpointResolver : BaseEndpointResolver
{
    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext)
    {
        var config = requestContext.ClientConfig;
        return new EndpointParameters
        {
            [RegionalEndpointProvider.Region] = RegionOf(requestContext, config),
            [RegionalEndpointProvider.Url] = config.ServiceURL,
            [RegionalEndpointProvider.DualStack] = config.UseDualstackEndpoint,
            [RegionalEndpointProvider.Fips] = config.UseFIPSEndpoint,
        };
    }

    private static string? RegionOf(IRequestContext context, IClientConfig config) =>
        context.Request.AlternateEndpoint?.SystemName
        ?? config.RegionEndpoint?.SystemName
        ?? config.AuthenticationRegion
        ?? (string.IsNullOrEmpty(config.ServiceURL) ? null : AWSSDKUtils.DetermineRegion(config.ServiceURL));
}
