using Launcher.Clusters.Prices;
using Launcher.Failures;

namespace Launcher.Clusters.Costs;

/// <summary>What is estimated in a cost, and what is left out of it.</summary>
internal sealed class CostNotes
{
    public const string LeftOut =
        "Without discounts, Savings Plans, tax, S3 requests and storage, CloudWatch and data transfer.";

    private readonly List<string> _notes;

    public CostNotes(PriceBook book, IEnumerable<string> types)
    {
        _notes = [.. book.Notes];
        var estimated = types.Where(type => book.Find(type)?.IsEmrEstimated == true).ToList();
        if (estimated.Count > 0)
        {
            _notes.Add(Estimated(estimated));
        }
    }

    /// <summary>Something that had to be known is not.</summary>
    public bool HasGaps { get; private set; }

    public IReadOnlyList<string> All => [.. _notes, LeftOut];

    public static string Estimated(IReadOnlyCollection<string> types) =>
        $"The EMR charge of {NearMisses.Quoted(types)} is taken as a quarter of EC2's.";

    public void AddOldMachines() =>
        AddGap("The cluster's machines could not be read this time; those that were seen last are counted.");

    public void AddGuessedTimes() =>
        AddGap("EMR does not tell when some machines began or ended; the cluster's own times are taken.");

    public void AddGuessedVolumes() =>
        _notes.Add("EC2 does not tell the sizes of all volumes; those that EMR attaches by itself are taken.");

    public void AddUnpriced(IReadOnlyCollection<string> types) =>
        AddGap($"The price of {NearMisses.Quoted(types)} is not known, so hours are all that can be said.");

    /// <param name="unpriced">Types whose spot price is not known.</param>
    public void AddSpot(IEnumerable<string> unpriced, string? reason)
    {
        var types = unpriced.Distinct().Order(StringComparer.Ordinal).ToList();
        if (types.Count > 0)
        {
            AddGap(
                $"The spot price of {NearMisses.Quoted(types)} is not known{(reason is null ? "" : $": {reason}")}. "
                    + "The on-demand price is taken, which is more.");
        }
    }

    private void AddGap(string note)
    {
        HasGaps = true;
        _notes.Add(note);
    }
}
