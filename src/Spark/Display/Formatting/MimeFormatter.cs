using System.Net;

namespace Spark.Display.Formatting;

/// <summary>Writes values in one form. Kernels call it by name: <c>MimeType</c> and the one <c>Format</c>.</summary>
internal sealed class MimeFormatter(string mimeType, Func<object, string> write)
{
    public string MimeType { get; } = mimeType;

    /// <summary>A display that fails must not fail the cell, so it says what happened in place of the value.</summary>
    public bool Format(object value, TextWriter writer)
    {
        writer.Write(Text(value));
        return true;
    }

    private string Text(object value)
    {
        try
        {
            return write(value);
        }
        catch (OperationCanceledException)
        {
            throw;
        }
        catch (Exception exception)
        {
            return Failure(exception.Message);
        }
    }

    private string Failure(string message) => MimeType switch
    {
        Formatting.MimeType.Html => $"<pre>{WebUtility.HtmlEncode(message)}</pre>",
        Formatting.MimeType.Json => new System.Text.Json.Nodes.JsonObject { ["failure"] = message }.ToJsonString(),
        _ => message,
    };
}
