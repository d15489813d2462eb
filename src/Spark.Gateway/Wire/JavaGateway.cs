using System.Net;
using System.Text;

namespace Spark.Gateway.Wire;

/// <summary>
/// Calls into a JVM: <c>java.Static("org.apache.spark.sql.functions", "col", "x")</c>,
/// <c>frame.Call("filter", column)</c>, <c>frame.Call&lt;long&gt;("count")</c>. Methods are found by name and number
/// of arguments, then by the arguments' types: <c>1</c> is an int and is never taken for a double or, as a variable of
/// type long, for an int. Any thread may call; <see cref="Pin"/> keeps a thread of C# on one thread of the JVM.
/// </summary>
internal sealed partial class JavaGateway : IDisposable
{
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly ConnectionPool _pool;
    private readonly ReleaseQueue _releases;
    private readonly ThreadLocal<GatewayConnection?> _pinned = new();
    private readonly Func<GatewayLostException, Exception> _explainLoss;

    /// <param name="address">Where the gateway listens.</param>
    /// <param name="explainLoss">Says why a JVM that no longer answers is gone.</param>
    /// <param name="time">Times the release of handles.</param>
    public JavaGateway(
        GatewayAddress address,
        Func<GatewayLostException, Exception>? explainLoss = null,
        TimeProvider? time = null)
    {
        Host = address.Host;
        _pool = new ConnectionPool(address);
        _explainLoss = explainLoss ?? (lost => lost);
        _releases = new ReleaseQueue(address, time ?? TimeProvider.System);
    }

    /// <summary>Where the JVM runs.</summary>
    public IPAddress Host { get; }

    /// <summary>Calls a static method (or one of a Scala object) that gives an object.</summary>
    public JavaObject Static(string className, string method, params object?[] arguments) =>
        Static<JavaObject>(className, method, arguments);

    /// <summary>Calls a static method; types as in <see cref="JavaObject.Call{T}"/>.</summary>
    public T Static<T>(string className, string method, params object?[] arguments) => JavaReturns.As<T>(
        Perform($"c\nz:{className}\n{method}\n", arguments, $"{className}.{method}"), $"{className}.{method}");

    /// <summary>Calls a static method for its effect.</summary>
    public void RunStatic(string className, string method, params object?[] arguments) =>
        (Static<object?>(className, method, arguments) as JavaObject)?.Dispose();

    /// <summary>Calls a constructor.</summary>
    public JavaObject New(string className, params object?[] arguments) =>
        JavaReturns.As<JavaObject>(Perform($"i\n{className}\n", arguments, className), className);

    /// <summary>A static field, or the one instance of a Scala object: <c>("pkg.Foo$", "MODULE$")</c>.</summary>
    public T StaticField<T>(string className, string field) => JavaReturns.As<T>(
        Perform($"r\nm\n{className}\n{field}\n", [], $"{className}.{field}"), $"{className}.{field}");

    /// <summary>The one instance of a Scala object, named without its <c>$</c>.</summary>
    public JavaObject ScalaObject(string name) => StaticField<JavaObject>(name + "$", "MODULE$");

    /// <summary>The <c>java.lang.Class</c> of a name.</summary>
    public JavaObject Class(string className) =>
        JavaReturns.As<JavaObject>(Perform($"r\nc\n{className}\n", [], className), className);

    /// <summary>
    /// Until disposed, calls of this thread of C# use one thread of the JVM, and with it one job group, one set of
    /// local properties and one active session. Dispose it on the same thread.
    /// </summary>
    public PinnedThread Pin() => new(this);

    /// <summary>The server object of the gateway itself.</summary>
    public JavaObject Server => new(this, "GATEWAY_SERVER");

    /// <summary>Whether a new connection is answered.</summary>
    public bool Answers() => _pool.Answers();

    /// <summary>Why the JVM ended; null when it still answers after some seconds.</summary>
    public Exception? WaitForEnd()
    {
        for (var left = EndLimit; left > TimeSpan.Zero; left -= BetweenLooks)
        {
            if (!Answers())
            {
                return _explainLoss(new GatewayLostException("The JVM ended."));
            }

            Task.Delay(BetweenLooks).Wait();
        }

        return null;
    }

    /// <summary>Tells the JVM at once which handles are gone.</summary>
    public void FlushReleases() => _releases.Flush();

    public void Dispose()
    {
        _releases.Dispose();
        _pool.Dispose();
        _pinned.Dispose();
    }

    internal object? CallMethod(JavaObject target, string method, object?[] arguments)
    {
        var value = Perform($"c\n{target.Id}\n{method}\n", arguments, method);
        GC.KeepAlive(target);
        return value;
    }

    internal void Release(string id)
    {
        // The gateway's own objects have names and stay for its life.
        if (id[0] == 'o')
        {
            _releases.Add(id);
        }
    }

    private object? Perform(string head, object?[] arguments, string member)
    {
        var command = new StringBuilder(head);
        foreach (var argument in arguments)
        {
            WireValues.Append(command, argument);
        }

        command.Append("e\n");
        var value = Perform(command.ToString(), member);

        // A handle that is collected during the call would be released and reach the callee as null.
        GC.KeepAlive(arguments);
        return value;
    }

    private object? Perform(string command, string member)
    {
        var pinned = _pinned.Value;
        GatewayConnection? connection = pinned;
        try
        {
            connection ??= _pool.Rent();
            return Understand(connection, connection.Send(command), member);
        }
        catch (GatewayLostException lost)
        {
            throw Lost(lost, member);
        }
        finally
        {
            if (pinned is null && connection is not null)
            {
                _pool.Return(connection);
            }
        }
    }

    private object? Understand(GatewayConnection connection, string reply, string member)
    {
        if (reply.StartsWith("!y", StringComparison.Ordinal))
        {
            return WireValues.Read(reply.AsSpan(2), id => new JavaObject(this, id));
        }

        if (reply.StartsWith("!xr", StringComparison.Ordinal))
        {
            throw JavaFailures.Read(connection, reply[3..], _releases);
        }

        if (reply.StartsWith("!x", StringComparison.Ordinal))
        {
            throw JavaFailures.FromText(reply.Length > 3 ? WireText.Unescape(reply.AsSpan(3)) : string.Empty, member);
        }

        connection.MarkBroken();
        throw reply.StartsWith("!zs", StringComparison.Ordinal)
            ? JavaFailures.FromText(WireText.Unescape(reply.AsSpan(3)), member)
            : new GatewayProtocolException($"The gateway answered '{reply}' to a call of '{member}'.");
    }

    /// <summary>
    /// A class that cannot be loaded ends only the connection on which it was asked for; a JVM that is gone takes no
    /// new one.
    /// </summary>
    private Exception Lost(GatewayLostException lost, string member) => Answers()
        ? new JavaException(
            [new JavaCause("java.lang.LinkageError", $"The JVM ended the connection when '{member}' was called. "
                + "A class behind it cannot be loaded; the log of Spark names it.")],
            string.Empty)
        : _explainLoss(lost);

    /// <summary>See <see cref="Pin"/>. Pins nest; the outermost one holds the connection.</summary>
    internal sealed class PinnedThread : IDisposable
    {
        private readonly JavaGateway _java;
        private readonly GatewayConnection? _own;

        public PinnedThread(JavaGateway java)
        {
            _java = java;
            if (java._pinned.Value is null)
            {
                try
                {
                    java._pinned.Value = _own = java._pool.Rent();
                }
                catch (GatewayLostException lost)
                {
                    throw java._explainLoss(lost);
                }
            }
        }

        /// <summary>Ends a call that waits on this thread's connection; any thread may call.</summary>
        public void Abandon() => _own?.Dispose();

        public void Dispose()
        {
            if (_own is not null)
            {
                _java._pinned.Value = null;
                _java._pool.Return(_own);
            }
        }
    }
}
