using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Aws.Calls;

/// <summary>
/// A refusal as the service wrote it. Proxies and load balancers answer with pages of their own: then there is no
/// code, and the message quotes the page's beginning.
/// </summary>
internal sealed record ErrorAnswer(HttpStatusCode Status, string? Code, string Message, string? RequestId)
{
    private const int QuotedCharacters = 300;

    /// <summary>Members of the error's body by name, texts only.</summary>
    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>();

    /// <summary>Whose fault the status says it is.</summary>
    public ErrorType Type => (int)Status >= 500 ? ErrorType.Receiver : ErrorType.Sender;

    public static ErrorAnswer FromJson(HttpStatusCode status, IWebResponseData answer, byte[] body)
    {
        var details = TextsOf(body);
        var type = details?.GetValueOrDefault("__type") ?? Header(answer, "x-amzn-ErrorType");
        if (type is null && details?.GetValueOrDefault("code") is { } code)
        {
            type = code;
        }

        var message =
            details?.GetValueOrDefault("message")
            ?? details?.GetValueOrDefault("Message")
            ?? Header(answer, "x-amzn-error-message");
        return new ErrorAnswer(status, ShortName(type), message ?? Quote(status, type, body), RequestIdOf(answer))
        {
            Details = details ?? [],
        };
    }

    public static ErrorAnswer FromXml(HttpStatusCode status, IWebResponseData answer, byte[] body)
    {
        var error = ErrorElement(body);
        var details = error?.Elements().ToDictionary(e => e.Name.LocalName, e => e.Value) ?? [];
        var code = details.GetValueOrDefault("Code");
        return new ErrorAnswer(
            status,
            code,
            details.GetValueOrDefault("Message") ?? Quote(status, code, body),
            RequestIdOf(answer) ?? RequestIdOf(error?.Document?.Root))
        {
            Details = details,
        };
    }

    /// <summary>'com.amazon#Name:http://…' is 'Name'.</summary>
    private static string? ShortName(string? type) => type?[(type.LastIndexOf('#') + 1)..].Split(':')[0];

    private static Dictionary<string, string>? TextsOf(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind != JsonValueKind.Object
                ? null
                : document
                    .RootElement.EnumerateObject()
                    .Where(member => member.Value.ValueKind == JsonValueKind.String)
                    .DistinctBy(member => member.Name)
                    .ToDictionary(member => member.Name, member => member.Value.GetString()!);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static XElement? ErrorElement(byte[] body)
    {
        try
        {
            using var stream = new MemoryStream(body);
            return XDocument.Load(stream).Descendants().FirstOrDefault(element => element.Name.LocalName == "Error");
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string Quote(HttpStatusCode status, string? code, byte[] body)
    {
        var text = Encoding.UTF8.GetString(body).Trim();
        var quoted = text.Length > QuotedCharacters ? text[..QuotedCharacters] + "…" : text;
        var who = code is null ? "The service" : $"The service said '{ShortName(code)}' and";
        return $"{who} answered with status {(int)status}"
            + (quoted.Length == 0 ? " and no text." : $" and this text: '{quoted}'");
    }

    private static string? Header(IWebResponseData answer, string name)
    {
        var value = answer.GetHeaderValue(name);
        return string.IsNullOrEmpty(value) ? null : value;
    }

    private static string? RequestIdOf(IWebResponseData answer) => Header(answer, "x-amzn-RequestId");

    private static string? RequestIdOf(XElement? root) =>
        root?.Descendants().FirstOrDefault(element => element.Name.LocalName == "RequestId")?.Value;
}
