using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Stages;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.ML.Attributes;
using Spark.Embedded.ML.Linear;
using Spark.Embedded.ML.Rows;
using Spark.Expressions;
using Spark.Learners.Prediction;
using Spark.Plans;
using Spark.Types;

namespace Spark.Embedded.ML.Stages;

/// <summary>The node of a logistic regression model. A column whose name is empty is left out.</summary>
internal static class LogisticModelPlan
{
    public static LogicalPlan Over(LogicalPlan child, LogisticRegressionModel model)
    {
        var features = InputColumns.FindVector(child, model.GetFeaturesCol(), "features");
        (ScoreColumns Output, string Name)[] all =
        [
            (ScoreColumns.Raw, model.GetRawPredictionCol()),
            (ScoreColumns.Probability, model.GetProbabilityCol()),
            (ScoreColumns.Prediction, model.GetPredictionCol()),
        ];
        var wanted = all.Where(column => column.Name.Length > 0).ToArray();
        if (wanted.Length == 0)
        {
            return child;
        }

        var thresholds = (double[]?)model.GetOrDefault(model.GetParam("thresholds"));
        if (thresholds is not null && thresholds.Length != model.NumClasses)
        {
            throw new InvalidOperationException(
                $"'{model.Uid()}' knows {model.NumClasses} classes, but 'thresholds' has {thresholds.Length} numbers. "
                    + "Give one for each class."
            );
        }

        var map = new LogisticScoreMap(
            model.Uid(),
            model.Content,
            features,
            wanted.Select(column => column.Output).ToArray(),
            thresholds,
            Threshold(model, thresholds)
        );
        return Outputs.Over(
            child,
            map,
            false,
            wanted.Select(column => Describe(column.Output, column.Name, model.NumClasses)).ToArray()
        );
    }

    /// <summary>For two classes both params say one thing; the pair of thresholds counts when it is set.</summary>
    private static double Threshold(LogisticRegressionModel model, double[]? thresholds) =>
        thresholds is { Length: 2 } ? 1.0 / (1.0 + (thresholds[0] / thresholds[1])) : model.GetThreshold();

    private static AttributeReference Describe(ScoreColumns output, string name, int classCount)
    {
        DataType type = output == ScoreColumns.Prediction ? KnownTypes.Double : VectorColumn.VectorType;
        return Outputs.Column(
            name,
            type,
            output == ScoreColumns.Prediction
                ? ColumnAttribute.ToMetadata(MlAttribute.NominalOfSize(classCount))
                : AttributeGroup.OfSize(classCount).ToMetadata()
        );
    }
}
