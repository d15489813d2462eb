using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Aws.Calls;

/// <summary>Inside the retries, so that each attempt counts; before the signature, so that it stays fresh.</summary>
internal sealed class RateLimitHandler(RateLimits limits, QuotaTable quotas) : PipelineHandler
{
    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var context = executionContext.RequestContext;
        await limits
            .WaitAsync(
                quotas,
                context.Request.Endpoint.GetLeftPart(UriPartial.Authority),
                ServiceDescription.OperationOf(context.OriginalRequest),
                context.CancellationToken)
            .ConfigureAwait(false);
        return await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
    }
}
