using System.Collections.Concurrent;

namespace Spark.Learners.Binning;

/// <summary>
/// Bins by what they depend on. The seed counts only where rows are sampled, so few sets are ever made.
/// </summary>
internal sealed class BinCache(TrainingSet set)
{
    private readonly ConcurrentDictionary<BinKey, Lazy<BinnedFeatures>> _made = new();

    public BinnedFeatures Get(int maxBins, long seed, int classCount)
    {
        var mapper = new BinMapper(set, maxBins, seed, classCount);
        var key = new BinKey(
            mapper.MaxPossibleBins, mapper.SamplesRows ? seed : 0, mapper.IsMulticlass);
        return _made.GetOrAdd(key, _ => new Lazy<BinnedFeatures>(mapper.Build)).Value;
    }

    private readonly record struct BinKey(int MaxPossibleBins, long Seed, bool IsMulticlass);
}
