using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Spark.Gateway.Wire;
using Spark.Sessions;

namespace Spark.Gateway.Launching;

/// <summary>
/// A JVM that this process started. It lives as long as its standard input is open, so it never outlives us; what it
/// prints goes to the log file.
/// </summary>
internal sealed class JvmProcess : IDisposable
{
    private const int Killed = 137;
    private const int OutOfMemory = 52;

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LossLimit = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(25);

    private readonly Process _process;
    private readonly RunFolder _folder;
    private readonly string? _memory;
    private readonly Task _output;
    private readonly IDisposable _ending;
    private int _isStopped;

    private JvmProcess(Process process, RunFolder folder, string? memory)
    {
        (_process, _folder, _memory) = (process, folder, memory);
        var log = new FileStream(folder.LogFile, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        _output = Drain(log);
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
        _ending = CancelKey.OfProcess.Ends(EndAtOnce);
    }

    public int Id => _process.Id;

    public string LogFile => _folder.LogFile;

    public static JvmProcess Start(SparkCommandLine command, RunFolder folder)
    {
        // An ignored SIGINT survives exec and Java respects it: Ctrl-C at a terminal reaches the whole group, and
        // what it means is ours to say.
        IReadOnlyList<string> line = OperatingSystem.IsWindows()
            ? command.Arguments
            : ["/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh", .. command.Arguments];
        var start = new ProcessStartInfo(line[0], line.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment[Handshake.Variable] = folder.HandshakeFile;
        start.Environment.Remove(Attachment.PortVariable);
        start.Environment.Remove(Attachment.SecretVariable);
        foreach (var (key, value) in command.Environment)
        {
            start.Environment[key] = value;
        }

        return new JvmProcess(Process.Start(start)!, folder, command.DriverMemory);
    }

    /// <summary>Waits until the gateway listens.</summary>
    public GatewayAddress WaitForGateway(Func<string, string?> environment)
    {
        var started = Stopwatch.GetTimestamp();
        while (!File.Exists(_folder.HandshakeFile))
        {
            if (_process.WaitForExit(BetweenLooks))
            {
                throw new LaunchException(
                    $"The JVM of Spark ended with exit code {ExitCode()} while starting. {LastWords()}");
            }

            if (Stopwatch.GetElapsedTime(started) > StartLimit)
            {
                throw new LaunchException(
                    $"The JVM of Spark did not answer within {StartLimit.TotalSeconds} seconds. {LastWords()}");
            }
        }

        var address = Handshake.Read(_folder.HandshakeFile, environment);
        _folder.DeleteSecrets();
        return address;
    }

    /// <summary>Says how the JVM ended, after a connection to it broke.</summary>
    public string Obituary()
    {
        if (Volatile.Read(ref _isStopped) != 0)
        {
            return "Spark was stopped while it worked, because the last session was.";
        }

        return _process.WaitForExit(LossLimit)
            ? $"The JVM of Spark ended with exit code {ExitCode()}{Meaning()}. {LastWords()}"
            : $"The JVM of Spark closed the connection and still runs as process {Id}. {LastWords()}";
    }

    /// <summary>
    /// Closes the input, at which the JVM stops Spark and ends; kills it when it does not. The folder goes too;
    /// of a JVM that had died by itself the log stays.
    /// </summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isStopped, 1) != 0)
        {
            return;
        }

        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        var hadDied = _process.HasExited;
        CloseInput();
        if (!_process.WaitForExit(StopLimit))
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _ending.Dispose();
        _output.Wait(LossLimit);
        _process.Dispose();
        if (hadDied)
        {
            _folder.DeleteAllButLog();
        }
        else
        {
            _folder.Delete();
        }
    }

    private async Task Drain(FileStream log)
    {
        await using (log)
        {
            await Task.WhenAll(
                Copy(_process.StandardOutput.BaseStream, log), Copy(_process.StandardError.BaseStream, log));
        }
    }

    private static async Task Copy(Stream from, FileStream log)
    {
        var buffer = new byte[8 * 1024];
        int read;
        while ((read = await from.ReadAsync(buffer)) > 0)
        {
            try
            {
                lock (log)
                {
                    log.Write(buffer, 0, read);
                    log.Flush();
                }
            }
            catch (IOException)
            {
                // A full disk costs words of the log. A JVM whose words nobody reads would stand still.
            }
        }
    }

    private string ExitCode()
    {
        _output.Wait(LossLimit);
        return _process.ExitCode.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The kernel kills without a word in the log; Spark ends itself when a task finds no memory.</summary>
    private string Meaning() => _process.ExitCode switch
    {
        Killed => " (it was killed, as the system does when memory runs out)",
        OutOfMemory => " because its memory ran out. Raise 'spark.driver.memory'"
            + (_memory is null ? string.Empty : $", which is '{_memory}',") + " before the session starts",
        _ => string.Empty,
    };

    private string LastWords()
    {
        var tail = _folder.LogTail(5);
        return tail.Length == 0
            ? "It said nothing."
            : $"Its log '{_folder.LogFile}' ends with:\n{tail}";
    }

    private void OnProcessExit(object? sender, EventArgs e) => Dispose();

    /// <summary>A JVM that does not react, or is being stopped, is killed with its executors.</summary>
    private void EndAtOnce()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit(LossLimit);
            _folder.Delete();
        }
        catch (Exception over) when (over is InvalidOperationException or Win32Exception or AggregateException
            or IOException)
        {
            // It has ended already, or a file of its folder is still being written; this process ends all the same.
        }
    }

    private void CloseInput()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A JVM that has ended closed its end of the pipe.
        }
    }
}
