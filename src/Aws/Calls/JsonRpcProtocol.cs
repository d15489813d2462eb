using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Aws.Calls;

/// <summary>JSON 1.0 and 1.1: one path, the operation in a header, the shape as the body.</summary>
internal sealed class JsonRpcProtocol(JsonSerializerContext context, string version, string targetPrefix)
    : Protocol(context)
{
    public override void Write(IRequest wire, string operation, AmazonWebServiceRequest request)
    {
        wire.HttpMethod = "POST";
        wire.ResourcePath = "/";
        wire.Headers["Content-Type"] = $"application/x-amz-json-{version}";
        wire.Headers["X-Amz-Target"] = $"{targetPrefix}.{operation}";
        wire.Content = JsonSerializer.SerializeToUtf8Bytes(request, Shape(request.GetType()));
    }

    public override TResponse Read<TResponse>(Stream body) =>
        JsonAnswer.Read<TResponse>(body, Shape(typeof(TResponse)));

    public override ErrorAnswer ReadError(HttpStatusCode status, IWebResponseData answer, byte[] body) =>
        ErrorAnswer.FromJson(status, answer, body);
}
