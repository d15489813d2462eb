using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Aws.Calls;

/// <summary>The pipeline's context only carries the stream here; the service's own format reads it.</summary>
internal sealed class AnswerUnmarshaller<TResponse>(ServiceDescription service) : JsonResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse, new()
{
    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input) =>
        service.Protocol.Read<TResponse>(input.Stream);

    /// <summary>The request's id stands in a header or, in XML, in the body: what the format found is kept.</summary>
    public override AmazonServiceException UnmarshallException(
        UnmarshallerContext input,
        Exception innerException,
        HttpStatusCode statusCode) =>
        UnmarshallException((JsonUnmarshallerContext)input, innerException, statusCode);

    public override AmazonServiceException UnmarshallException(
        JsonUnmarshallerContext input,
        Exception innerException,
        HttpStatusCode statusCode)
    {
        using var body = new MemoryStream();
        input.Stream.CopyTo(body);
        return service.Failure(
            service.Protocol.ReadError(statusCode, input.ResponseData, body.ToArray()),
            innerException);
    }
}
