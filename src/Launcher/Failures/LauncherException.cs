namespace Launcher.Failures;

/// <summary>A failure that ends the command with one sentence for the person and an exit code.</summary>
internal sealed class LauncherException(string message, int exitCode, Exception? inner = null)
    : Exception(message, inner)
{
    public int ExitCode { get; } = exitCode;

    public static LauncherException Usage(string message) => new(message, ExitCodes.Usage);

    public static LauncherException Environment(string message, Exception? inner = null) =>
        new(message, ExitCodes.Environment, inner);

    public static LauncherException Run(string message, Exception? inner = null) =>
        new(message, ExitCodes.RunFailed, inner);
}
