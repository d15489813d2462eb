using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Support;

/// <summary>
/// The AWS emulator 'moto_server' on a port of its own choosing. With REQUIRE_MOTO=1 its absence fails the tests that
/// need it.
/// </summary>
public sealed partial class MotoServer : IAsyncDisposable
{
    public const string Missing = "There is no 'moto_server' on the PATH. Install the Python package 'moto[server]'.";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);

    private readonly Process _process;

    private MotoServer(Process process, Uri url)
    {
        _process = process;
        Url = url;
    }

    /// <summary>Null when there is none.</summary>
    public static string? Program { get; } = Find();

    /// <summary>Whether a test that needs the emulator may be skipped.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("REQUIRE_MOTO") == "1";

    /// <summary>One address for all services; any credentials will do.</summary>
    public Uri Url { get; }

    public static async Task<MotoServer> StartAsync()
    {
        var start = new ProcessStartInfo(Program ?? throw new InvalidOperationException(Missing))
        {
            ArgumentList = { "-H", "127.0.0.1", "-p", "0" },
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        var said = new StringBuilder();
        var url = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.ErrorDataReceived += (_, line) => Listen(line.Data, said, url);
        process.OutputDataReceived += (_, line) => Listen(line.Data, said, url);
        process.Exited += (_, _) => url.TrySetException(new InvalidOperationException($"moto_server ended: {said}"));
        process.Start();
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        try
        {
            return new MotoServer(process, await url.Task.WaitAsync(StartLimit));
        }
        catch
        {
            await StopAsync(process);
            throw;
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync(_process);

    private static void Listen(string? line, StringBuilder said, TaskCompletionSource<Uri> url)
    {
        if (line is null || url.Task.IsCompletedSuccessfully)
        {
            return;
        }

        lock (said)
        {
            said.AppendLine(line);
        }

        if (Address().Match(line) is { Success: true } address)
        {
            url.TrySetResult(new Uri(address.Groups[1].Value));
        }
    }

    private static async Task StopAsync(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "moto_server"))
            .FirstOrDefault(File.Exists);

    [GeneratedRegex(@"Running on (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Address();
}
