using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Launcher.Children;

/// <summary>
/// A process id alone is reused by the system; together with the moment its process started it names one process.
/// </summary>
internal static class ProcessIdentity
{
    public static string OfThisProcess { get; } =
        Find(Environment.ProcessId) ?? throw new UnreachableException("This process has no start time.");

    public static bool IsAlive(int processId, string identity) => Find(processId) == identity;

    /// <summary>Null when there is no such process.</summary>
    public static string? Find(int processId) => OperatingSystem.IsLinux() ? OnLinux(processId) : Elsewhere(processId);

    private static string? OnLinux(int processId)
    {
        try
        {
            // The second field is the program's name in brackets, which may itself hold blanks and brackets.
            var stat = File.ReadAllText($"/proc/{processId}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            var state = fields[0];
            var startTicks = fields[19];
            var boot = File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();
            return state == "Z" ? null : $"{boot}:{startTicks}";
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string? Elsewhere(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return process.HasExited
                ? null
                : process.StartTime.ToUniversalTime().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }
}
