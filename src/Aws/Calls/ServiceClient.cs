using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Aws.Calls;

/// <summary>A client whose calls follow a description of its service.</summary>
public abstract class ServiceClient : AmazonServiceClient
{
    private protected ServiceClient(AWSCredentials? credentials, ServiceConfig config)
        : base(credentials, config)
    {
    }

    protected override IServiceMetadata ServiceMetadata => Service;

    private ServiceDescription Service => ((ServiceConfig)Config).Service;

    private protected Task<TResponse> CallAsync<TResponse>(
        AmazonWebServiceRequest request,
        CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, new()
    {
        ArgumentNullException.ThrowIfNull(request);
        var options = new InvokeOptions
        {
            RequestMarshaller = new RequestMarshaller(Service),
            ResponseUnmarshaller = new AnswerUnmarshaller<TResponse>(Service),
        };
        return InvokeAsync<TResponse>(request, options, cancellationToken);
    }

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        var config = (ServiceConfig)Config;
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new RegionalEndpointResolver());
        pipeline.AddHandlerAfter<RegionalEndpointResolver>(new SignatureChoice());
        pipeline.ReplaceHandler<RetryHandler>(new RetryHandler(OnceOnlyRetries.PolicyFor(config)));
        if (config.RateLimits is { } limits)
        {
            pipeline.AddHandlerAfter<RetryHandler>(new RateLimitHandler(limits, Service.Quotas));
        }
    }
}
