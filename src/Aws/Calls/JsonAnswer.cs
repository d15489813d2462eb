using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Aws.Calls;

/// <summary>
/// Answers as JSON. Operations that tell nothing may answer with no body; from all others an empty body is a cut-off
/// answer, never one whose members are all absent.
/// </summary>
internal static class JsonAnswer
{
    public static TResponse Read<TResponse>(Stream body, JsonTypeInfo shape)
        where TResponse : new()
    {
        using var bytes = new MemoryStream();
        body.CopyTo(bytes);
        if (bytes.Length == 0 && shape.Properties.Count == 0)
        {
            return new TResponse();
        }

        return (TResponse?)JsonSerializer.Deserialize(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), shape)
            ?? new TResponse();
    }
}
