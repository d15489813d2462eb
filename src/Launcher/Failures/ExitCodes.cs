namespace Launcher.Failures;

/// <summary>What the process returns. 3 and 4 are also the converter's own codes and pass through unchanged.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int RunFailed = 1;
    public const int Usage = 2;
    public const int Diagnostics = 3;
    public const int Environment = 4;
    public const int Cancelled = 130;
    public const int Bug = 255;
}
