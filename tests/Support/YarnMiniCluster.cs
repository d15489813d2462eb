using System.Diagnostics;

namespace Support;

/// <summary>
/// One resource manager and one node manager of YARN in a JVM of its own, from the folder <c>yarn-test</c> beside
/// Spark. It ends when its input closes, so it never outlives the test that started it.
/// </summary>
public sealed class YarnMiniCluster : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly string _work;
    private readonly Task _output;
    private readonly Task<string> _error;

    private YarnMiniCluster(Process process, string work, string configuration, Task output, Task<string> error)
    {
        _process = process;
        _work = work;
        _output = output;
        _error = error;
        Configuration = configuration;
    }

    /// <summary>The folder for HADOOP_CONF_DIR.</summary>
    public string Configuration { get; }

    /// <summary>Why there is no mini cluster beside this Spark; null when there is.</summary>
    public static string? WhyNot(string? sparkHome) =>
        sparkHome is null ? SparkHome.Missing
        : File.Exists(StartScript(sparkHome)) ? null
        : $"There is no YARN mini cluster: '{StartScript(sparkHome)}' is missing.";

    /// <param name="folder">Where its configuration, local folders and logs go.</param>
    public static async Task<YarnMiniCluster> StartAsync(string sparkHome, string folder)
    {
        var (configuration, work) = (Path.Combine(folder, "yarn-conf"), Path.Combine(folder, "yarn-work"));
        var start = new ProcessStartInfo(StartScript(sparkHome), [configuration])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SPARK_HOME"] = sparkHome;
        start.Environment["WORK_DIR"] = work;
        start.Environment["JDK_JAVA_OPTIONS"] = SparkShell.QuickStart;
        var process = Process.Start(start)!;
        var ready = new TaskCompletionSource();
        var error = process.StandardError.ReadToEndAsync();
        var output = ReadAsync(process.StandardOutput, ready);
        var cluster = new YarnMiniCluster(process, work, configuration, output, error);
        if (await Task.WhenAny(ready.Task, output, Task.Delay(StartLimit)) != ready.Task)
        {
            await cluster.DisposeAsync();
            throw new InvalidOperationException($"The YARN mini cluster did not start: {await error}");
        }

        return cluster;
    }

    /// <summary>What the first container of an application, that of its driver, wrote to its standard output.</summary>
    public string DriverLog(string application) =>
        Directory
            .EnumerateDirectories(_work, application, SearchOption.AllDirectories)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "stdout", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .FirstOrDefault("");

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        var ended = Task.WhenAll(_process.WaitForExitAsync(), _output, _error);
        if (await Task.WhenAny(ended, Task.Delay(StopLimit)) != ended)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static string StartScript(string sparkHome) => Path.Combine(sparkHome, "yarn-test", "start");

    private static async Task ReadAsync(StreamReader reader, TaskCompletionSource ready)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.Contains("READY", StringComparison.Ordinal))
            {
                ready.TrySetResult();
            }
        }
    }
}
