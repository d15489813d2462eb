using System.Globalization;
using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Access;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Prices;

namespace Launcher.Clusters.Costs;

/// <summary>Adds up what each machine of a cluster costs over its own life.</summary>
/// <param name="spot">Null where nobody can be asked: spot machines are taken at the on-demand price then.</param>
internal sealed class CostMeter(string region, PriceSource prices, SpotPrices? spot, MachineVolumes volumes)
    : ICostMeter
{
    private (string? Cluster, IReadOnlyList<Instance> Instances)? _lastSeen;

    /// <param name="request">The launch's, for the volumes that it asks for.</param>
    public static CostMeter Of(ClusterServices services, PriceSource prices, RunJobFlowRequest? request) =>
        new(
            services.Region,
            prices,
            new SpotPrices(() => services.Ec2, services.Clock),
            new MachineVolumes(new VolumeSizes(() => services.Ec2), MachineVolumes.AskedIn(request)));

    public async Task<AccruedCost> MeasureAsync(
        Cluster cluster,
        IReadOnlyList<Instance>? instances,
        DateTimeOffset now,
        CancellationToken stop)
    {
        // EMR forgets the machines of a cluster long before the cluster.
        var isRead = instances is not null
            && (instances.Count > 0 || cluster.Status?.Timeline?.ReadyDateTime is null);
        if (isRead)
        {
            _lastSeen = (cluster.Id, instances!);
        }
        else if (_lastSeen is { } seen && seen.Cluster == cluster.Id)
        {
            instances = seen.Instances;
        }
        else
        {
            return new AccruedCost(
                null, 0, null, Confidence.Low, Day(PriceTable.Day),
                ["The cluster's machines could not be read, so neither hours nor dollars are known."]);
        }

        var lives = MachineLife.Of(cluster, instances!, now);
        var types = lives.Select(life => life.Type).Distinct().Order(StringComparer.Ordinal).ToList();
        var book = await prices.FindAsync(region, types, stop);
        var seconds = lives.Sum(life => (long)life.Duration.TotalSeconds);
        var notes = new CostNotes(book, types);
        if (!isRead)
        {
            notes.AddOldMachines();
        }

        if (Unpriced(book, types) is { Count: > 0 } unpriced)
        {
            notes.AddUnpriced(unpriced);
            return new AccruedCost(null, seconds, null, Confidence.Low, Day(book.Date(types)), notes.All);
        }

        await volumes.ReadAsync(lives, stop);
        var curves = await CurvesAsync(lives, notes, stop);
        var bills = lives
            .Select(life => new MachineBill(
                life,
                book.Find(life.Type)!,
                life.IsSpot ? curves.GetValueOrDefault(life.Type) : null,
                volumes.Of(life, book.Find(life.Type)!, cluster.EbsRootVolumeSize),
                book))
            .ToList();
        if (lives.Any(volumes.IsGuessed))
        {
            notes.AddGuessedVolumes();
        }

        if (lives.Any(life => !life.IsExact))
        {
            notes.AddGuessedTimes();
        }

        return new AccruedCost(
            bills.Aggregate(Cost.None, (sum, bill) => sum + bill.Cost),
            seconds,
            bills.Where(bill => bill.Life.IsAlive).Sum(bill => bill.PerHour),
            Trust(notes, book, types, lives),
            Day(book.Date(types)),
            notes.All);
    }

    private async Task<IReadOnlyDictionary<string, SpotCurve>> CurvesAsync(
        IReadOnlyList<MachineLife> lives,
        CostNotes notes,
        CancellationToken stop)
    {
        var bought = lives.Where(life => life.IsSpot).ToList();
        if (bought.Count == 0)
        {
            return new Dictionary<string, SpotCurve>();
        }

        var (curves, missing) = spot is not null && bought[0].Zone is { } zone
            ? await spot.FindAsync(
                zone, bought.Select(life => life.Type), bought.Min(life => life.Start), stop)
            : (new Dictionary<string, SpotCurve>(), null);
        notes.AddSpot(bought.Select(life => life.Type).Where(type => !curves.ContainsKey(type)), missing);
        return curves;
    }

    private static List<string> Unpriced(PriceBook book, IReadOnlyList<string> types) =>
        book.EbsPerGbMonth is null ? [.. types] : [.. types.Where(type => book.Find(type) is null)];

    private static Confidence Trust(
        CostNotes notes,
        PriceBook book,
        IReadOnlyList<string> types,
        IReadOnlyList<MachineLife> lives)
    {
        if (notes.HasGaps)
        {
            return Confidence.Low;
        }

        return book.IsListed(types) && !lives.Any(life => life.IsSpot) ? Confidence.High : Confidence.Medium;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
