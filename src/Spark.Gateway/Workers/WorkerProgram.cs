using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Spark.Gateway.Workers;

/// <summary>This program in the role of a worker, started by an executor as it would start Python.</summary>
internal static class WorkerProgram
{
    private const string Module = "-m";
    private const string Daemon = "pyspark.daemon";
    private const string Single = "pyspark.worker";

    /// <summary>The exit code when the arguments ask for a worker; null when they do not.</summary>
    public static int? TryRun(IReadOnlyList<string> arguments, Func<string, string?> environment) => arguments switch
    {
        [Module, Daemon, ..] => RunDaemon(Secret(environment)),
        [Module, Single, ..] => RunSingle(Secret(environment), environment),
        _ => null,
    };

    /// <summary>
    /// Tells the port on the output stream, then serves until the executor closes the input stream. On it come ids of
    /// workers whose tasks were cancelled.
    /// </summary>
    private static int RunDaemon(string secret)
    {
        using var server = new WorkerServer(given => given == secret, TimeProvider.System);
        var output = new WorkerOutput(Console.OpenStandardOutput());
        output.Write(server.Port);
        output.Flush();
        var input = new WorkerInput(Console.OpenStandardInput());
        while (input.TryReadInt() is { } id)
        {
            server.Kill(id);
        }

        return 0;
    }

    private static int RunSingle(string secret, Func<string, string?> environment)
    {
        var port = int.Parse(environment("PYTHON_WORKER_FACTORY_PORT") ?? "0", CultureInfo.InvariantCulture);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(IPAddress.Loopback, port);
        using var worker = new WorkerConnection(socket, Environment.ProcessId, TimeProvider.System);
        if (!worker.Introduce(secret))
        {
            return 1;
        }

        worker.Serve();
        return 0;
    }

    private static string Secret(Func<string, string?> environment) =>
        environment("PYTHON_WORKER_FACTORY_SECRET") ?? string.Empty;
}
