using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;

namespace Spark.Benchmarks;

/// <summary>ML.NET's learners on the same rows with the same number of trees, leaves and bins.</summary>
internal sealed class MlNetPeers
{
    private const int LeavesOfDepthSix = 64;
    private const int LeavesOfDepthTen = 1024;

    private readonly MLContext _context = new(seed: 1);
    private readonly IDataView _train;
    private readonly IDataView _test;

    public MlNetPeers(SeededRows train, SeededRows test)
    {
        _train = Load(train);
        _test = Load(test);
    }

    public double LightGbm(int iterations) =>
        AreaOf(_context.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            NumberOfIterations = iterations,
            NumberOfLeaves = LeavesOfDepthSix,
            MaximumBinCountPerFeature = 64,
            LearningRate = 0.1,
            MinimumExampleCountPerLeaf = 1,
            Booster = new GradientBooster.Options { MaximumTreeDepth = 6 },
        }));

    public double FastTree(int iterations) =>
        AreaOf(_context.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            NumberOfTrees = iterations,
            NumberOfLeaves = LeavesOfDepthSix,
            MaximumBinCountPerFeature = 64,
            LearningRate = 0.1,
            MinimumExampleCountPerLeaf = 1,
        }));

    public double FastForest(int trees) =>
        AreaOf(_context.BinaryClassification.Trainers.FastForest(new FastForestBinaryTrainer.Options
        {
            NumberOfTrees = trees,
            NumberOfLeaves = LeavesOfDepthTen,
            MaximumBinCountPerFeature = 64,
            MinimumExampleCountPerLeaf = 1,
            FeatureFractionPerSplit = 1.0 / 6,
        }));

    private double AreaOf<TModel>(IEstimator<TModel> trainer)
        where TModel : class, ITransformer
    {
        var scored = trainer.Fit(_train).Transform(_test);
        return _context.BinaryClassification.EvaluateNonCalibrated(scored).AreaUnderRocCurve;
    }

    private IDataView Load(SeededRows rows)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType =
            new VectorDataViewType(NumberDataViewType.Single, SeededRows.FeatureCount);
        return _context.Data.LoadFromEnumerable(
            rows.Features.Zip(rows.Labels, (values, label) => new Row { Features = values, Label = label }).ToArray(),
            schema);
    }

    private sealed class Row
    {
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }
}
