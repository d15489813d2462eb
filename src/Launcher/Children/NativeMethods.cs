using System.Runtime.InteropServices;

namespace Launcher.Children;

internal static partial class NativeMethods
{
    public const int SigInt = 2;
    public const int SigKill = 9;

    /// <summary>A negative process id names the whole process group, 0 the caller's own.</summary>
    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    public static partial int Kill(int processId, int signal);

    [LibraryImport("libc", EntryPoint = "setsid", SetLastError = true)]
    public static partial int StartSession();
}
