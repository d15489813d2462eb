using Amazon.Runtime;
using Amazon.SimpleNotificationService.Model;
using Aws.Calls;

namespace Amazon.SimpleNotificationService;

internal static class SimpleNotificationServiceService
{
    private const string ApiVersion = "2010-03-31";

    public static ServiceDescription Description { get; } = new()
    {
        ServiceId = "SNS",
        EndpointPrefix = "sns",
        ApiVersion = ApiVersion,
        Protocol = new QueryProtocol(SimpleNotificationServiceShapes.Default, ApiVersion),
        Failure = Failure,
    };

    private static AmazonServiceException Failure(ErrorAnswer answer, Exception? inner) =>
        answer.Code switch
        {
            "AuthorizationError" => new AuthorizationErrorException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "ConcurrentAccess" => new ConcurrentAccessException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "EndpointDisabled" => new EndpointDisabledException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "FilterPolicyLimitExceeded" => new FilterPolicyLimitExceededException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "InternalError" => new InternalErrorException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "InvalidParameter" => new InvalidParameterException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "ParameterValueInvalid" => new InvalidParameterValueException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "InvalidSecurity" => new InvalidSecurityException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "InvalidState" => new InvalidStateException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "KMSAccessDenied" => new KMSAccessDeniedException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "KMSDisabled" => new KMSDisabledException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "KMSInvalidState" => new KMSInvalidStateException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "KMSNotFound" => new KMSNotFoundException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "KMSOptInRequired" => new KMSOptInRequiredException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "KMSThrottling" => new KMSThrottlingException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "NotFound" => new NotFoundException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "PlatformApplicationDisabled" => new PlatformApplicationDisabledException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "SubscriptionLimitExceeded" => new SubscriptionLimitExceededException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "TopicLimitExceeded" => new TopicLimitExceededException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "ValidationException" => new ValidationException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            _ => new AmazonSimpleNotificationServiceException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
        };
}
