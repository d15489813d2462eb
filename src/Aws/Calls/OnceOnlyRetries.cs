using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Aws.Calls;

/// <summary>
/// The SDK's retries, except for operations that would do their work twice: a time-out, a reset or even a throttling
/// answer may come after the work was done, and only the caller can look.
/// </summary>
internal static class OnceOnlyRetries
{
    public static RetryPolicy PolicyFor(ServiceConfig config) =>
        config.RetryMode == RequestRetryMode.Adaptive ? new Adaptive(config) : new Standard(config);

    private static bool MayRepeat(ServiceConfig config, IExecutionContext context) =>
        !config.Service.OnceOnly.Contains(ServiceDescription.OperationOf(context.RequestContext.OriginalRequest));

    private sealed class Standard : StandardRetryPolicy
    {
        private readonly ServiceConfig _config;

        public Standard(ServiceConfig config)
            : base(config)
        {
            _config = config;
            ThrottlingErrorCodes.Add("EC2ThrottledException");
        }

        public override bool CanRetry(IExecutionContext executionContext) =>
            MayRepeat(_config, executionContext) && base.CanRetry(executionContext);
    }

    private sealed class Adaptive : AdaptiveRetryPolicy
    {
        private readonly ServiceConfig _config;

        public Adaptive(ServiceConfig config)
            : base(config)
        {
            _config = config;
            ThrottlingErrorCodes.Add("EC2ThrottledException");
        }

        public override bool CanRetry(IExecutionContext executionContext) =>
            MayRepeat(_config, executionContext) && base.CanRetry(executionContext);
    }
}
