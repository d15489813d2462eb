using Launcher.Clusters.Prices;

namespace Launcher.Clusters.Costs;

/// <summary>
/// How a cluster's cost divides into start-up, work and shutdown, of 1: that decides between more machines and more
/// time.
/// </summary>
internal sealed record CostShares(decimal Startup, decimal Work, decimal Shutdown)
{
    /// <summary>Null while no machine has lived.</summary>
    /// <param name="workStart">Null while no step has begun: all is start-up then.</param>
    /// <param name="workEnd">Null while a step is at work.</param>
    public static CostShares? Of(
        IReadOnlyList<MachineLife> lives,
        PriceBook book,
        DateTimeOffset? workStart,
        DateTimeOffset? workEnd)
    {
        if (lives.Count == 0)
        {
            return null;
        }

        var (first, last) = (lives.Min(life => life.Start), lives.Max(life => life.End));
        var begin = workStart ?? last;
        var end = workEnd ?? last;
        var startup = Within(lives, book, first, begin);
        var work = Within(lives, book, begin, end);
        var shutdown = Within(lives, book, end, last);
        var whole = startup + work + shutdown;
        return whole == 0 ? null : new CostShares(startup / whole, work / whole, shutdown / whole);
    }

    // Machines of unknown price count alike.
    private static decimal Within(
        IReadOnlyList<MachineLife> lives,
        PriceBook book,
        DateTimeOffset from,
        DateTimeOffset to)
    {
        var isPriced = lives.All(life => book.Find(life.Type) is not null);
        return lives.Sum(life =>
            SpotCurve.Hours(life.Within(from, to))
            * (isPriced && book.Find(life.Type) is { } price ? price.Ec2 + price.Emr : 1));
    }
}
