using Amazon.Runtime;
using Amazon.ServiceQuotas.Model;
using Aws.Calls;

namespace Amazon.ServiceQuotas;

internal static class ServiceQuotasDescription
{
    public static ServiceDescription Description { get; } = new()
    {
        ServiceId = "Service Quotas",
        EndpointPrefix = "servicequotas",
        ApiVersion = "2019-06-24",
        Protocol = new JsonRpcProtocol(ServiceQuotasShapes.Default, "1.1", "ServiceQuotasV20190624"),
        Failure = Failure,
    };

    private static AmazonServiceException Failure(ErrorAnswer answer, Exception? inner) =>
        answer.Code switch
        {
            "AccessDeniedException" => new AccessDeniedException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "IllegalArgumentException" => new IllegalArgumentException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "NoSuchResourceException" => new NoSuchResourceException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "ServiceException" => new ServiceException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "TooManyRequestsException" => new TooManyRequestsException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            _ => new AmazonServiceQuotasException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
        };
}
