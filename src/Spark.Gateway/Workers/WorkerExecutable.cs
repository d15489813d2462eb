using System.Reflection;

namespace Spark.Gateway.Workers;

/// <summary>Finds what executors start as a worker.</summary>
internal sealed class WorkerExecutable(string master, Func<string, string?> setting) : IDisposable
{
    /// <summary>Set for packaged programs, such as <c>./job/app</c>.</summary>
    private const string Setting = "spark.pyspark.python";

    private readonly Lazy<WorkerRelay> _relay = new(() => new WorkerRelay(TimeProvider.System));
    private readonly Lazy<string> _script = new(WriteScript);

    /// <summary>
    /// The packaged program where one is named; this process where executors are threads beside it; else this program,
    /// found under the same path.
    /// </summary>
    public string Path => setting(Setting) ?? (IsInJvm(master) ? _relay.Value.Script : _script.Value);

    public void Dispose()
    {
        if (_relay.IsValueCreated)
        {
            _relay.Value.Dispose();
        }

        if (_script.IsValueCreated && System.IO.Path.GetFileName(_script.Value) == ScriptName)
        {
            Directory.Delete(System.IO.Path.GetDirectoryName(_script.Value)!, recursive: true);
        }
    }

    private const string ScriptName = "csharp-worker";

    private static bool IsInJvm(string master) =>
        master == "local" || master.StartsWith("local[", StringComparison.Ordinal);

    /// <summary>A program in one file is started as it is; others by a script that makes workers of them.</summary>
    private static string WriteScript()
    {
        var program = Environment.ProcessPath
            ?? throw new InvalidOperationException("The path of this program is not known, so it cannot be a worker.");
        var hook = typeof(WorkerExecutable).Assembly.Location;
        if (hook.Length == 0)
        {
            return program;
        }

        var isHost = System.IO.Path.GetFileNameWithoutExtension(program) == "dotnet";
        var entry = isHost ? $"'{Assembly.GetEntryAssembly()!.Location}' " : string.Empty;
        var folder = Directory.CreateTempSubdirectory("spark-worker-").FullName;
        var path = System.IO.Path.Combine(folder, ScriptName);
        File.WriteAllText(path, $"#!/bin/sh\nDOTNET_STARTUP_HOOKS='{hook}' exec '{program}' {entry}\"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                path,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                    | UnixFileMode.GroupRead | UnixFileMode.GroupExecute);
            File.SetUnixFileMode(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                    | UnixFileMode.GroupRead | UnixFileMode.GroupExecute);
        }

        return path;
    }
}
