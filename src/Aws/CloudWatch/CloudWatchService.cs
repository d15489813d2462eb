using Amazon.CloudWatch.Model;
using Amazon.Runtime;
using Aws.Calls;

namespace Amazon.CloudWatch;

internal static class CloudWatchService
{
    public static ServiceDescription Description { get; } = new()
    {
        ServiceId = "CloudWatch",
        EndpointPrefix = "monitoring",
        ApiVersion = "2010-08-01",
        Protocol = new JsonRpcProtocol(CloudWatchShapes.Default, "1.0", "GraniteServiceVersion20100801"),
        Failure = Failure,
    };

    private static AmazonServiceException Failure(ErrorAnswer answer, Exception? inner) =>
        answer.Code switch
        {
            "ConflictException" => new ConflictException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "DashboardInvalidInputError" or "InvalidParameterInput" => new DashboardInvalidInputErrorException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "DashboardNotFoundError" or "ResourceNotFound" => new DashboardNotFoundErrorException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "InternalServiceFault" => new InternalServiceException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "InvalidParameterCombinationException" or "InvalidParameterCombination" =>
                new InvalidParameterCombinationException(
                    answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "InvalidParameterValueException" or "InvalidParameterValue" => new InvalidParameterValueException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "MissingRequiredParameterException" or "MissingParameter" => new MissingRequiredParameterException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            _ => new AmazonCloudWatchException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
        };
}
