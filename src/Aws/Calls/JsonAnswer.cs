using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Aws.Calls;

/// <summary>Answers as JSON. Some operations answer with no body at all.</summary>
internal static class JsonAnswer
{
    public static TResponse Read<TResponse>(Stream body, JsonTypeInfo shape)
        where TResponse : new()
    {
        using var bytes = new MemoryStream();
        body.CopyTo(bytes);
        return bytes.Length == 0
            ? new TResponse()
            : (TResponse?)JsonSerializer.Deserialize(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), shape)
                ?? new TResponse();
    }
}
