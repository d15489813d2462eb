using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using Aws.Calls;

namespace Amazon.IdentityManagement;

internal static class IdentityManagementDescription
{
    private const string ApiVersion = "2010-05-08";

    public static ServiceDescription Description { get; } = new()
    {
        ServiceId = "IAM",
        EndpointPrefix = "iam",
        ApiVersion = ApiVersion,
        Protocol = new QueryProtocol(IdentityManagementServiceShapes.Default, ApiVersion),
        Failure = Failure,
        IsGlobal = true,
    };

    private static AmazonServiceException Failure(ErrorAnswer answer, Exception? inner) =>
        answer.Code switch
        {
            "InvalidInput" => new InvalidInputException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "NoSuchEntity" => new NoSuchEntityException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "PolicyEvaluation" => new PolicyEvaluationException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "ServiceFailure" => new ServiceFailureException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            _ => new AmazonIdentityManagementServiceException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
        };
}
