using System.Text.Json.Nodes;
using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Stages;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.ML.Attributes;
using Spark.Embedded.ML.Rows;
using Spark.Embedded.ML.Scoring;
using Spark.Expressions;
using Spark.Learners.Prediction;
using Spark.Plans;
using Spark.Types;

namespace Spark.Embedded.ML.Stages;

/// <summary>
/// The node of a tree model. A column whose name is empty is left out; with none at all the frame stays as it is.
/// </summary>
internal static class TreeModelPlan
{
    private static readonly (ScoreColumns Output, string Param)[] Columns =
    [
        (ScoreColumns.Raw, "rawPredictionCol"),
        (ScoreColumns.Probability, "probabilityCol"),
        (ScoreColumns.Prediction, "predictionCol"),
        (ScoreColumns.Variance, "varianceCol"),
        (ScoreColumns.Leaves, "leafCol"),
    ];

    public static LogicalPlan Over(LogicalPlan child, Model model)
    {
        var trees = TreeBridge.Of(model);
        var features = InputColumns.FindVector(child, model.Value(model.Typed<string>("featuresCol")), "features");
        var wanted = Columns
            .Where(column => model.HasParam(column.Param))
            .Select(column => (column.Output, Name: (string?)model.GetOrDefault(model.GetParam(column.Param))))
            .Where(column => !string.IsNullOrEmpty(column.Name))
            .ToArray();
        if (wanted.Length == 0)
        {
            return child;
        }

        var thresholds = model.HasParam("thresholds")
            ? (double[]?)model.GetOrDefault(model.GetParam("thresholds"))
            : null;
        CheckThresholds(thresholds, trees.Ensemble.ClassCount, model);
        var map = new TreeScoreMap(
            model.Uid(),
            trees,
            features,
            wanted.Select(column => column.Output).ToArray(),
            thresholds
        );
        return Outputs.Over(
            child,
            map,
            false,
            wanted.Select(column => Describe(column.Output, column.Name!, trees.Ensemble, features)).ToArray()
        );
    }

    private static void CheckThresholds(double[]? thresholds, int classCount, Model model)
    {
        if (thresholds is not null && thresholds.Length != classCount)
        {
            throw new InvalidOperationException(
                $"'{model.Uid()}' knows {classCount} classes, but 'thresholds' has {thresholds.Length} numbers. Give "
                    + "one for each class."
            );
        }
    }

    private static AttributeReference Describe(
        ScoreColumns output,
        string name,
        TreeEnsemble ensemble,
        AttributeReference features
    )
    {
        var isVector =
            output is ScoreColumns.Raw or ScoreColumns.Probability
            || (output == ScoreColumns.Leaves && ensemble.Kind != EnsembleKind.SingleTree);
        DataType type = isVector ? VectorColumn.VectorType : KnownTypes.Double;
        // Spark gives the predictions of boosted regression the metadata of their features.
        var inherits =
            output == ScoreColumns.Prediction && ensemble is { Kind: EnsembleKind.Boosting, ClassCount: 0 };
        return Outputs.Column(
            name,
            type,
            inherits ? (JsonObject?)features.Metadata?.DeepClone() : Metadata(output, ensemble)
        );
    }

    private static JsonObject Metadata(ScoreColumns output, TreeEnsemble ensemble) =>
        output switch
        {
            ScoreColumns.Raw or ScoreColumns.Probability => AttributeGroup.OfSize(ensemble.ClassCount).ToMetadata(),
            ScoreColumns.Prediction when ensemble.ClassCount > 0 => ColumnAttribute.ToMetadata(
                MlAttribute.NominalOfSize(ensemble.ClassCount)
            ),
            ScoreColumns.Leaves when ensemble.Kind == EnsembleKind.SingleTree => ColumnAttribute.ToMetadata(
                MlAttribute.NominalOfSize(ensemble.Trees[0].LeafCount)
            ),
            ScoreColumns.Leaves => AttributeGroup
                .Of(ensemble.Trees.Select(tree => MlAttribute.NominalOfSize(tree.LeafCount)).ToArray())
                .ToMetadata(),
            _ => ColumnAttribute.Unnamed,
        };
}
