using Amazon.ElasticMapReduce.Model;
using Amazon.Runtime;
using Aws.Calls;

namespace Amazon.ElasticMapReduce;

internal static class ElasticMapReduceService
{
    public static ServiceDescription Description { get; } = new()
    {
        ServiceId = "EMR",
        EndpointPrefix = "elasticmapreduce",
        ApiVersion = "2009-03-31",
        Protocol = new JsonRpcProtocol(ElasticMapReduceShapes.Default, "1.1", "ElasticMapReduce"),
        Failure = Failure,
        Quotas = ElasticMapReduceQuotas.Table,
        OnceOnly = new HashSet<string> { "RunJobFlow", "AddJobFlowSteps", "AddInstanceGroups", "AddInstanceFleet" },
    };

    private static AmazonServiceException Failure(ErrorAnswer answer, Exception? inner) =>
        answer.Code switch
        {
            "InternalServerError" => new InternalServerErrorException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "InternalServerException" => new InternalServerException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "InvalidRequestException" => new InvalidRequestException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status)
            {
                ErrorCode = answer.Details.GetValueOrDefault("ErrorCode"),
            },
            _ => new AmazonElasticMapReduceException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
        };
}
