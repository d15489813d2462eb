using System.Text.RegularExpressions;
using Launcher.Failures;
using Launcher.Packaging;

namespace Launcher.Clusters.Capacity;

/// <summary>Which package runs on a type of machine: a 'g' after the generation's number is Graviton.</summary>
internal static partial class Architecture
{
    public static TargetRuntime Of(IEnumerable<string> types)
    {
        var kinds = types.Distinct().ToLookup(Of);
        return kinds.Count == 1
            ? kinds.First().Key
            : throw LauncherException.Usage(
                $"{NearMisses.Quoted(kinds[TargetRuntime.Arm64])} are ARM machines and "
                    + $"{NearMisses.Quoted(kinds[TargetRuntime.X64])} are not, but one package is for one kind. "
                    + "Take types of one kind for 'primary.types', 'core.types' and 'task.types'.");
    }

    public static bool IsSame(string left, string right) => Of(left) == Of(right);

    private static TargetRuntime Of(string type) =>
        Graviton().IsMatch(type) ? TargetRuntime.Arm64 : TargetRuntime.X64;

    [GeneratedRegex(@"^[a-z]+[0-9]+[a-z]*g[a-z]*[.]|^a1[.]")]
    private static partial Regex Graviton();
}
