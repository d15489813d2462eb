using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Param;
using Microsoft.Spark.ML.Stages;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.ML.Attributes;
using Spark.Embedded.ML.Maps;
using Spark.Embedded.ML.Rows;
using Spark.Embedded.ML.Scoring;
using Spark.Engines;
using Spark.Expressions;
using Spark.Learners;
using Spark.Plans;

namespace Spark.Embedded.ML.Fitting;

/// <summary>Which columns a predictor learns from.</summary>
internal sealed record TrainingColumns(string Features, string Label, string? Weight, string? Indicator)
{
    public static TrainingColumns Of(Params stage) =>
        new(
            Text(stage, "featuresCol")!,
            Text(stage, "labelCol")!,
            Text(stage, "weightCol"),
            Text(stage, "validationIndicatorCol")
        );

    private static string? Text(Params stage, string param) =>
        stage.HasParam(param) && stage.GetOrDefault(stage.GetParam(param)) is string { Length: > 0 } text
            ? text
            : null;
}

/// <summary>
/// The rows that a predictor learns from, checked, and apart from them the rows that decide when to stop.
/// </summary>
internal sealed record TrainingRows(TrainingSet Training, TrainingSet? Validation)
{
    private const int MostClasses = 100;

    /// <param name="estimator">Whose rows they are; GBT classifiers take labels 0 and 1 alone.</param>
    /// <param name="columns">What is read.</param>
    /// <param name="isClassifier">Whether labels are classes.</param>
    /// <param name="plan">The frame.</param>
    /// <param name="reader">Reads it.</param>
    /// <param name="cancellation">Stops reading.</param>
    public static TrainingRows Read(
        Estimator estimator,
        TrainingColumns columns,
        bool isClassifier,
        LogicalPlan plan,
        RowReader reader,
        CancellationToken cancellation
    )
    {
        var features = InputColumns.FindVector(plan, columns.Features, "features");
        var label = InputColumns.FindNumber(plan, columns.Label, "label");
        var weight = columns.Weight is null ? null : InputColumns.FindNumber(plan, columns.Weight, "weight");
        var indicator = columns.Indicator is null ? null : FindIndicator(plan, columns.Indicator);
        var group = AttributeGroup.Parse(features.Metadata);
        var arities = group.Arities(features.Name);
        AttributeReference?[] wanted = [features, label, weight, indicator];
        var rows = reader.Read(plan, wanted.OfType<AttributeReference>().ToArray(), cancellation);
        if (rows.RowCount == 0)
        {
            throw new EngineException(
                $"The frame has no rows, so '{estimator.Uid()}' has nothing to learn from. Check the filters before it."
            );
        }

        var labels = LabelRows.Read(rows.Columns[1], label.Name);
        var weights = weight is null ? null : WeightRows.Read(rows.Columns[2], weight.Name);
        var matrix = FeatureRows.ToMatrix((VectorColumn)rows.Columns[0], features.Name, null, estimator.Uid());
        CheckFinite(matrix, group, features.Name);
        var classCount = isClassifier ? LabelRows.ClassCount(estimator, labels, label, MostClasses) : 0;
        var all = indicator is null ? null : rows.Columns[^1];
        return Divide(matrix, labels, weights, arities, classCount, all);
    }

    private static AttributeReference FindIndicator(LogicalPlan plan, string name)
    {
        var column = InputColumns.Find(plan, name);
        return column.Type is BooleanType
            ? column
            : throw new AnalysisException(
                null,
                $"The validation indicator column '{name}' is of type '{column.Type.SimpleString}', but true or "
                    + "false is expected.",
                null
            );
    }

    private static TrainingRows Divide(
        FeatureMatrix matrix,
        double[] labels,
        double[]? weights,
        int[]? arities,
        int classCount,
        ColumnVector? indicator
    )
    {
        if (indicator is null)
        {
            return new(Make(matrix, labels, weights, arities, classCount), null);
        }

        var training = RowsWith(indicator, false);
        var validation = RowsWith(indicator, true);
        if (training.Length == 0 || validation.Length == 0)
        {
            throw new EngineException(
                $"The validation indicator is true in {validation.Length} rows and false in {training.Length}. "
                    + "Boosting with "
                    + "early stopping needs both kinds."
            );
        }

        return new(Pick(training), Pick(validation));

        TrainingSet Pick(int[] rows) =>
            Make(
                matrix.Rows(rows),
                Array.ConvertAll(rows, row => labels[row]),
                weights is null ? null : Array.ConvertAll(rows, row => weights[row]),
                arities,
                classCount
            );
    }

    private static TrainingSet Make(
        FeatureMatrix matrix,
        double[] labels,
        double[]? weights,
        int[]? arities,
        int classCount
    ) =>
        classCount > 0
            ? TrainingSet.ForClassification(matrix, labels, classCount, weights, arities)
            : TrainingSet.ForRegression(matrix, labels, weights, arities);

    private static int[] RowsWith(ColumnVector indicator, bool wanted) =>
        Enumerable
            .Range(0, indicator.Count)
            .Where(row => indicator.GetValue(row) is bool value && value == wanted)
            .ToArray();

    private static void CheckFinite(FeatureMatrix matrix, AttributeGroup group, string column)
    {
        if (matrix.FeatureCount == 0)
        {
            throw new EngineException(
                $"The vectors of column '{column}' have no components. Assemble at least one column."
            );
        }

        var invalid = new InvalidRows(matrix.RowCount);
        var firstFeature = -1;
        for (var feature = 0; feature < matrix.FeatureCount; feature++)
        {
            var values = matrix.Column(feature);
            for (var row = 0; row < values.Length; row++)
            {
                if (!double.IsFinite(values[row]))
                {
                    firstFeature = firstFeature < 0 ? feature : firstFeature;
                    invalid.Add(row);
                }
            }
        }

        if (invalid.Any)
        {
            var name = group.Attributes?[firstFeature].Name ?? $"component {firstFeature}";
            invalid.Throw(
                $"Features column '{column}' holds NaN or infinity (first in '{name}')",
                "Set 'handleInvalid' of the 'VectorAssembler' to 'skip', or fill in the values with 'Imputer'."
            );
        }
    }
}
