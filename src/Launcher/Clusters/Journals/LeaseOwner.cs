using System.Globalization;
using Launcher.Children;

namespace Launcher.Clusters.Journals;

/// <summary>
/// Names a driver so that another process on the same machine can see whether its process lives. Elsewhere only the
/// lease's expiry tells.
/// </summary>
internal static class LeaseOwner
{
    private const string Between = ", ";

    // Two containers may share name and kernel; process ids mean the same only within one namespace.
    private static readonly string Machine =
        $"{Environment.MachineName} {new FileInfo("/proc/self/ns/pid").LinkTarget ?? "pid"}";

    public static string New() =>
        string.Join(
            Between,
            Machine,
            $"process {Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}",
            ProcessIdentity.OfThisProcess,
            Guid.NewGuid().ToString("N"));

    /// <summary>For people: the process and its machine.</summary>
    public static string Shown(string owner) =>
        owner.Split(Between) is [var machine, var process, _, _] ? $"{process} on {machine.Split(' ')[0]}" : owner;

    /// <summary>True only where it is certain that nobody acts for this owner any more.</summary>
    public static bool IsGone(string owner) =>
        owner.Split(Between) is [var machine, var process, var identity, _]
        && machine == Machine
        && SameBoot(identity)
        && process.StartsWith("process ", StringComparison.Ordinal)
        && int.TryParse(process["process ".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && !ProcessIdentity.IsAlive(id, identity);

    private static bool SameBoot(string identity) =>
        !identity.Contains(':', StringComparison.Ordinal)
        || identity.Split(':')[0] == ProcessIdentity.OfThisProcess.Split(':')[0];
}
