using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Aws.Calls;

/// <summary>REST with JSON bodies: members named in the route move to path and query, the rest is the body.</summary>
internal sealed class RestJsonProtocol(JsonSerializerContext context, IReadOnlyDictionary<string, RestRoute> routes)
    : Protocol(context)
{
    public override void Write(IRequest wire, string operation, AmazonWebServiceRequest request)
    {
        var route = routes[operation];
        var members = JsonSerializer.SerializeToNode(request, Shape(request.GetType()))!.AsObject();
        if (route.Token is not null && !members.ContainsKey(route.Token))
        {
            members[route.Token] = Guid.NewGuid().ToString();
        }

        wire.HttpMethod = route.Method;
        wire.ResourcePath = route.Path;
        MoveToPath(wire, operation, route, members);
        MoveToQuery(wire, route, members);
        if (route.HasBody)
        {
            wire.Headers["Content-Type"] = "application/json";
            wire.Content = Encoding.UTF8.GetBytes(members.ToJsonString());
        }
    }

    public override TResponse Read<TResponse>(Stream body) =>
        JsonAnswer.Read<TResponse>(body, Shape(typeof(TResponse)));

    public override ErrorAnswer ReadError(HttpStatusCode status, IWebResponseData answer, byte[] body) =>
        ErrorAnswer.FromJson(status, answer, body);

    private static void MoveToPath(IRequest wire, string operation, RestRoute route, JsonObject members)
    {
        foreach (var label in route.Path.Split('/').Where(part => part.StartsWith('{')))
        {
            var member = label.Trim('{', '}');
            if (!members.Remove(member, out var value) || value is null || value.ToString().Length == 0)
            {
                throw new ArgumentException(
                    $"'{member}' of '{operation}Request' is empty. It is part of the address, so it needs a value.");
            }

            wire.AddPathResource(label, value.ToString());
        }
    }

    private static void MoveToQuery(IRequest wire, RestRoute route, JsonObject members)
    {
        wire.UseQueryString = route.Query.Count > 0;
        foreach (var (member, name) in route.Query)
        {
            if (members.Remove(member, out var value) && value is not null)
            {
                wire.Parameters.Add(name, value.ToString());
            }
        }
    }
}
