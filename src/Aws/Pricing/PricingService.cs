using Amazon.Pricing.Model;
using Amazon.Runtime;
using Aws.Calls;

namespace Amazon.Pricing;

internal static class PricingService
{
    public static ServiceDescription Description { get; } = new()
    {
        ServiceId = "Pricing",
        EndpointPrefix = "api.pricing",
        SigningName = "pricing",
        ApiVersion = "2017-10-15",
        Protocol = new JsonRpcProtocol(PricingShapes.Default, "1.1", "AWSPriceListService"),
        Failure = Failure,
    };

    private static AmazonServiceException Failure(ErrorAnswer answer, Exception? inner) =>
        answer.Code switch
        {
            "AccessDeniedException" => new AccessDeniedException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "ExpiredNextTokenException" => new ExpiredNextTokenException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "InternalErrorException" => new InternalErrorException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "InvalidNextTokenException" => new InvalidNextTokenException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "InvalidParameterException" => new InvalidParameterException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "NotFoundException" => new NotFoundException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "ThrottlingException" => new ThrottlingException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            _ => new AmazonPricingException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
        };
}
