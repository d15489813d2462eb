using Spark.Learners.Random;

namespace Spark.Learners.Binning;

/// <summary>Decides each feature's bins and puts every value into its bin.</summary>
internal sealed class BinMapper
{
    private const int SmallestSample = 10_000;

    private readonly TrainingSet _set;
    private readonly long _seed;
    private readonly double _sampledShare;
    private readonly int[] _binCounts;
    private readonly bool[] _isUnordered;

    public BinMapper(TrainingSet set, int maxBins, long seed, int classCount)
    {
        _set = set;
        _seed = seed;
        IsMulticlass = classCount > 2;
        MaxPossibleBins = Math.Min(maxBins, set.RowCount);
        _binCounts = new int[set.FeatureCount];
        _isUnordered = new bool[set.FeatureCount];
        for (var feature = 0; feature < set.FeatureCount; feature++)
        {
            PlanFeature(feature);
        }

        _sampledShare = SampledShare();
    }

    public int MaxPossibleBins { get; }

    public bool IsMulticlass { get; }

    public bool SamplesRows => _sampledShare < 1;

    public BinnedFeatures Build()
    {
        var rows = SamplesRows
            ? BernoulliSample.KeptRows(_set.RowCount, _sampledShare, new XorShift(_seed).NextInt())
            : null;
        var features = new FeatureBins[_set.FeatureCount];
        Parallel.For(0, features.Length, feature => features[feature] = BinsOf(feature, rows));
        return BinMatrix.Fill(_set.Features, features);
    }

    private FeatureBins BinsOf(int feature, int[]? rows)
    {
        var arity = _set.Arities[feature];
        if (arity > 0)
        {
            return new FeatureBins
            {
                Kind = _isUnordered[feature] ? FeatureKind.Unordered : FeatureKind.Ordered,
                Arity = arity,
                BinCount = _binCounts[feature],
            };
        }

        var values = DistinctValues.Count(_set.Features.Column(feature), _set.Weights, rows);
        var thresholds = Thresholds.Find(values, MaxPossibleBins - 1, _sampledShare * _set.WeightSum);
        return new FeatureBins
        {
            Kind = FeatureKind.Continuous,
            Thresholds = thresholds,
            BinCount = thresholds.Length + 1,
        };
    }

    private void PlanFeature(int feature)
    {
        var arity = _set.Arities[feature];
        if (arity > MaxPossibleBins)
        {
            throw new ArgumentException(
                $"Feature {feature} has {arity} categories, but there are at most {MaxPossibleBins} bins "
                    + "(maxBins, or the number of rows). Raise maxBins or leave the feature out.");
        }

        _binCounts[feature] = MaxPossibleBins;
        if (arity <= 1)
        {
            return;
        }

        // Subsets of k categories fit while 2^(k-1) - 1 stays below the bins; the division is a whole one.
        var mostUnordered = (int)Math.Floor((Math.Log((MaxPossibleBins / 2) + 1) / Math.Log(2.0)) + 1);
        _isUnordered[feature] = IsMulticlass && arity <= mostUnordered;
        _binCounts[feature] = _isUnordered[feature] ? (1 << (arity - 1)) - 1 : arity;
    }

    private double SampledShare()
    {
        if (Array.TrueForAll(_set.Arities, arity => arity > 0))
        {
            return 1.0;
        }

        var most = _binCounts.Max();
        var required = Math.Max(unchecked(most * most), SmallestSample);
        return required < _set.RowCount ? required / (double)_set.RowCount : 1.0;
    }
}
