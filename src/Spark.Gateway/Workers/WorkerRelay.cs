using System.Buffers.Binary;
using System.Globalization;

namespace Spark.Gateway.Workers;

/// <summary>
/// Workers in the driver's own process, for masters whose executors run on threads of the JVM beside it. Spark starts a
/// script that tells it the port of these workers, so functions of notebooks and test hosts run too, whose assemblies
/// no other process could load, and a debugger stops in them.
/// </summary>
internal sealed class WorkerRelay : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("spark-workers-");
    private readonly WorkerServer _server;

    public WorkerRelay(TimeProvider time)
    {
        _server = new WorkerServer(IsSecret, time);
        Script = Path.Combine(_folder.FullName, "worker");
        File.WriteAllText(Script, Text(_folder.FullName, _server.Port));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                Script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>What Spark runs in the place of Python.</summary>
    public string Script { get; }

    public void Dispose()
    {
        _server.Dispose();
        if (_folder.Exists)
        {
            _folder.Delete(recursive: true);
        }
    }

    /// <summary>Each factory of workers in the JVM has a secret of its own, which only its script is told.</summary>
    private bool IsSecret(string given) =>
        _folder.EnumerateFiles("*.secret").Any(file => File.ReadAllText(file.FullName) == given);

    private static string Text(string folder, int port)
    {
        Span<byte> number = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(number, port);
        var digits = string.Concat(number.ToArray().Select(
            part => "\\" + Convert.ToString(part, 8).PadLeft(3, '0')));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            #!/bin/sh
            umask 077
            cd '{folder}' || exit 1
            printf '%s' "$PYTHON_WORKER_FACTORY_SECRET" > "$$.part" && mv "$$.part" "$$.secret" || exit 1
            printf '{digits}'
            exec cat > /dev/null

            """);
    }
}
