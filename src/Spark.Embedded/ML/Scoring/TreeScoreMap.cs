using Spark.Embedded.ML.Maps;
using Spark.Embedded.ML.Rows;
using Spark.Engines;
using Spark.Expressions;
using Spark.Learners.Prediction;
using Spark.Types;

namespace Spark.Embedded.ML.Scoring;

/// <summary>
/// The columns of a tree model: raw scores, probabilities, predictions, leaves and variances, as asked for.
/// </summary>
internal sealed class TreeScoreMap(
    string modelName,
    LearnedTrees trees,
    AttributeReference features,
    IReadOnlyList<ScoreColumns> outputs,
    double[]? thresholds) : BatchMap
{
    public override string Name => modelName;

    public override IReadOnlyList<AttributeReference> Inputs { get; } = [features];

    public override IReadOnlyList<ColumnVector> Compute(IReadOnlyList<ColumnVector> columns, MapRows rows)
    {
        var ensemble = trees.Ensemble;
        var matrix = FeatureRows.ToMatrix(
            (VectorColumn)columns[0], features.Name, ensemble.FeatureCount, modelName);
        var asked = outputs.Aggregate(ScoreColumns.None, (all, output) => all | output);
        var scores = trees.Scorer.Score(matrix, asked, thresholds, rows.Cancellation);
        return outputs.Select(output => ToColumn(output, scores, ensemble, rows.Count)).ToArray();
    }

    private static ColumnVector ToColumn(ScoreColumns output, Scores scores, TreeEnsemble ensemble, int rowCount) =>
        output switch
        {
            ScoreColumns.Raw => VectorColumn.OfPacked(scores.Raw, ensemble.ClassCount, rowCount, isCompressed: false),
            ScoreColumns.Probability =>
                VectorColumn.OfPacked(scores.Probability, ensemble.ClassCount, rowCount, isCompressed: false),
            ScoreColumns.Prediction => new PrimitiveVector<double>(KnownTypes.Double, scores.Prediction, []),
            ScoreColumns.Variance => new PrimitiveVector<double>(KnownTypes.Double, scores.Variance, []),
            _ when ensemble.Kind == EnsembleKind.SingleTree =>
                new PrimitiveVector<double>(KnownTypes.Double, scores.Leaves, []),
            _ => VectorColumn.OfPacked(scores.Leaves, ensemble.Trees.Length, rowCount, isCompressed: false),
        };
}
