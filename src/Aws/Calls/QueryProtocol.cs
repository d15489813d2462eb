using System.Net;
using System.Text;
using System.Text.Json.Serialization;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Aws.Calls;

/// <summary>The query protocol: a form out, XML back.</summary>
internal sealed class QueryProtocol(JsonSerializerContext context, string apiVersion) : Protocol(context)
{
    public override void Write(IRequest wire, string operation, AmazonWebServiceRequest request)
    {
        var form = new QueryForm(Shape);
        form.Add("Action", operation);
        form.Add("Version", apiVersion);
        form.AddMembers(request);

        wire.HttpMethod = "POST";
        wire.ResourcePath = "/";
        wire.Headers["Content-Type"] = "application/x-www-form-urlencoded; charset=utf-8";
        wire.Content = Encoding.ASCII.GetBytes(form.ToString());
    }

    public override TResponse Read<TResponse>(Stream body)
    {
        using var bytes = new MemoryStream();
        body.CopyTo(bytes);
        if (bytes.Length == 0)
        {
            return new TResponse();
        }

        bytes.Position = 0;
        var root = XDocument.Load(bytes).Root!;
        var result = root.Elements().FirstOrDefault(e => e.Name.LocalName.EndsWith("Result", StringComparison.Ordinal));
        return (TResponse)XmlShape.Read(result ?? root, Shape(typeof(TResponse)), Shape)!;
    }

    public override ErrorAnswer ReadError(HttpStatusCode status, IWebResponseData answer, byte[] body) =>
        ErrorAnswer.FromXml(status, answer, body);
}
