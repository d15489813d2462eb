using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util.Internal;

namespace Aws.Calls;

/// <summary>
/// Region, credentials, profile, proxy and retry settings of the SDK; endpoints from the region, or from
/// AWS_ENDPOINT_URL and its service-specific variant.
/// </summary>
public abstract class ServiceConfig : ClientConfig
{
    private const string Version = "4.0.0.0";

    private readonly string _userAgent;

    private protected ServiceConfig(ServiceDescription service)
        : base(new DefaultConfigurationProvider(DefaultSettings.All))
    {
        Service = service;
        _userAgent = InternalSDKUtils.BuildUserAgentString(service.ServiceId, Version);
        ServiceId = service.ServiceId;
        AuthenticationServiceName = service.SigningName ?? service.EndpointPrefix;
        EndpointProvider = service.IsGlobal
            ? new GlobalEndpointProvider(service.EndpointPrefix)
            : new RegionalEndpointProvider(service.EndpointPrefix);
    }

    /// <summary>Keeps calls below the quotas. Shared by all clients of the process; null sends at once.</summary>
    public RateLimits? RateLimits { get; set; } = RateLimits.OfProcess;

    public override string RegionEndpointServiceName => Service.EndpointPrefix;

    public override string ServiceVersion => Service.ApiVersion;

    public override string UserAgent => _userAgent;

    internal ServiceDescription Service { get; }

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var request = new DefaultRequest(parameters.Request, Service.ServiceId)
        {
            AlternateEndpoint = parameters.AlternateEndpoint,
        };
        var context = new RequestContext(enableMetric: false)
        {
            ClientConfig = this,
            OriginalRequest = parameters.Request,
            Request = request,
        };
        return new RegionalEndpointResolver().GetEndpoint(new Amazon.Runtime.Internal.ExecutionContext(context, null));
    }
}
