using System.Globalization;
using Launcher.Failures;

namespace Launcher.Clusters.Prices;

/// <summary>From a cost limit to the minute at which the cluster has to be told to end.</summary>
internal static class BudgetStop
{
    /// <summary>A cluster costs on while it terminates.</summary>
    public const int TailMinutes = 6;

    /// <summary>Under this the start-up alone would eat the budget.</summary>
    public const int ShortestMinutes = 15;

    public static int Minutes(decimal maxCost, decimal perHour)
    {
        var minutes = (int)Math.Floor((maxCost / perHour * 60) - TailMinutes);
        return minutes >= ShortestMinutes
            ? minutes
            : throw LauncherException.Usage(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'limits.maxCostUsd' is '{maxCost}', which pays {Math.Max(0, minutes)} minutes of this cluster at "
                        + $"${perHour:0.000} an hour; start-up takes most of that. Allow at least "
                        + $"${Least(perHour):0.00}, or take fewer or smaller machines."));
    }

    private static decimal Least(decimal perHour) =>
        Math.Ceiling(perHour * (ShortestMinutes + TailMinutes) / 60 * 100) / 100;
}
