using System.Text;

namespace Spark.Gateway.Wire;

/// <summary>Fetches what a thrown object says, over the connection on which it was thrown.</summary>
internal static class JavaFailures
{
    private const int LongestChain = 20;

    /// <summary>Reads class, message, causes and stack; every handle made on the way goes to the queue.</summary>
    public static JavaException Read(GatewayConnection connection, string id, ReleaseQueue releases)
    {
        var stack = Ask(connection, $"p\nr{id}\ne\n") ?? string.Empty;
        var causes = new List<JavaCause>();
        string? errorClass = null;
        string? simpleMessage = null;
        var next = id;
        while (next is not null && causes.Count < LongestChain)
        {
            var className = ClassName(connection, next, releases);
            causes.Add(new JavaCause(className, Ask(connection, Call(next, "getMessage"))));
            errorClass ??= Ask(connection, Call(next, "getErrorClass"));
            if (causes.Count == 1)
            {
                simpleMessage = Ask(connection, Call(next, "getSimpleMessage"));
            }

            // Queued only now: the queue may release a handle at once.
            var read = next;
            next = Reference(connection.Send(Call(read, "getCause")));
            releases.Add(read);
        }

        return new JavaException(causes, stack) { ErrorClass = errorClass, SimpleMessage = simpleMessage };
    }

    /// <summary>A failure that the gateway itself reports as text.</summary>
    public static JavaException FromText(string text, string member)
    {
        var message = text.Length == 0 ? $"'{member}' does not exist." : text.Split('\n')[0].TrimEnd('\r');
        return new JavaException([new JavaCause("py4j.Py4JException", message)], text);
    }

    private static string ClassName(GatewayConnection connection, string id, ReleaseQueue releases)
    {
        var type = Reference(connection.Send(Call(id, "getClass")));
        if (type is null)
        {
            return "java.lang.Throwable";
        }

        var name = Ask(connection, Call(type, "getName")) ?? "java.lang.Throwable";
        releases.Add(type);
        return name;
    }

    private static string Call(string id, string method) =>
        new StringBuilder("c\n").Append(id).Append('\n').Append(method).Append("\ne\n").ToString();

    /// <summary>Text of a reply; null when the reply is none, or the object has no such method.</summary>
    private static string? Ask(GatewayConnection connection, string command)
    {
        var reply = connection.Send(command);
        return reply.StartsWith("!ys", StringComparison.Ordinal) ? WireText.Unescape(reply.AsSpan(3)) : null;
    }

    private static string? Reference(string reply) =>
        reply.StartsWith("!yr", StringComparison.Ordinal) ? reply[3..] : null;
}
