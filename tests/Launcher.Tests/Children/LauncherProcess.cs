using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using FakeTools;
using Launcher.Children;

namespace Launcher.Tests.Children;

/// <summary>A launcher in a process of its own, whose 'dotnet' is the pretended one.</summary>
internal sealed class LauncherProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly List<string> _lines = [];

    private LauncherProcess(Process process) => _process = process;

    public string Output
    {
        get
        {
            lock (_lines)
            {
                return string.Join('\n', _lines);
            }
        }
    }

    public static LauncherProcess Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Launcher"), arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_HOST_PATH"] = FakeDotnet.Program;
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(
            Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var launcher = new LauncherProcess(Process.Start(start)!);
        launcher._process.OutputDataReceived += launcher.Hear;
        launcher._process.ErrorDataReceived += launcher.Hear;
        launcher._process.BeginOutputReadLine();
        launcher._process.BeginErrorReadLine();
        return launcher;
    }

    /// <summary>The first line that holds the text, once it has come.</summary>
    public async Task<string> LineAsync(string text)
    {
        var limit = Stopwatch.StartNew();
        while (limit.Elapsed < Patience)
        {
            lock (_lines)
            {
                if (_lines.Find(line => line.Contains(text, StringComparison.Ordinal)) is { } found)
                {
                    return found;
                }
            }

            await Task.Delay(20);
        }

        throw new TimeoutException($"No line with '{text}' in:\n{Output}");
    }

    public async Task<int> ProcessIdAfterAsync(string word)
    {
        var line = await LineAsync(word);
        return int.Parse(line.Split(' ')[^1], CultureInfo.InvariantCulture);
    }

    public void Interrupt() => _ = NativeMethods.Kill(_process.Id, NativeMethods.SigInt);

    public void Murder() => _ = NativeMethods.Kill(_process.Id, NativeMethods.SigKill);

    public async Task<int> ExitCodeAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public static async Task<bool> IsGoneAsync(int processId)
    {
        var limit = Stopwatch.StartNew();
        while (ProcessIdentity.Find(processId) is not null)
        {
            if (limit.Elapsed > Patience)
            {
                return false;
            }

            await Task.Delay(20);
        }

        return true;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private void Hear(object sender, DataReceivedEventArgs heard)
    {
        lock (_lines)
        {
            if (heard.Data is { } line)
            {
                _lines.Add(line);
            }
        }
    }
}
