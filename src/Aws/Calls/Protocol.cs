using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Aws.Calls;

/// <summary>
/// A wire format. The shapes are declared once, as classes named in a serializer context; every format walks the
/// same metadata.
/// </summary>
internal abstract class Protocol
{
    private static readonly HashSet<string> PipelineMembers =
    [
        nameof(AmazonWebServiceResponse.ResponseMetadata),
        nameof(AmazonWebServiceResponse.ContentLength),
        nameof(AmazonWebServiceResponse.HttpStatusCode),
    ];

    private readonly JsonSerializerOptions _options;

    protected Protocol(JsonSerializerContext context)
    {
        _options = new JsonSerializerOptions(context.Options)
        {
            TypeInfoResolver = ((IJsonTypeInfoResolver)context).WithAddedModifier(LeavePipelineMembersOut),
        };
        _options.MakeReadOnly();
    }

    /// <summary>Fills method, path, headers and body; endpoint and signature come later in the pipeline.</summary>
    public abstract void Write(IRequest wire, string operation, AmazonWebServiceRequest request);

    public abstract TResponse Read<TResponse>(Stream body)
        where TResponse : AmazonWebServiceResponse, new();

    public abstract ErrorAnswer ReadError(HttpStatusCode status, IWebResponseData answer, byte[] body);

    internal JsonTypeInfo Shape(Type type) => _options.GetTypeInfo(type);

    /// <summary>A base class of the SDK gives each answer members that no service sends.</summary>
    private static void LeavePipelineMembersOut(JsonTypeInfo shape)
    {
        if (!shape.Type.IsSubclassOf(typeof(AmazonWebServiceResponse)))
        {
            return;
        }

        for (var i = shape.Properties.Count - 1; i >= 0; i--)
        {
            if (PipelineMembers.Contains(shape.Properties[i].Name))
            {
                shape.Properties.RemoveAt(i);
            }
        }
    }
}
