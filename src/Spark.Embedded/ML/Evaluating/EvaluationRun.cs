using System.Diagnostics;
using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.ML.Stages;
using Microsoft.Spark.Sql;
using Spark.Embedded.ML.Maps;
using Spark.Embedded.ML.Rows;
using Spark.Engines;
using Spark.Expressions;
using Spark.Plans;
using Spark.Types;

namespace Spark.Embedded.ML.Evaluating;

/// <summary>Evaluates several metrics over one reading of the columns.</summary>
internal sealed class EvaluationRun(RowReader reader, LogicalPlan data, CancellationToken cancellation)
{
    private readonly Dictionary<long, ColumnVector> _columns = [];

    public IReadOnlyList<double> Evaluate(IReadOnlyList<Evaluator> evaluators)
    {
        Load(evaluators.SelectMany(ColumnsOf).ToArray());
        return evaluators.Select(Value).ToArray();
    }

    public IReadOnlyList<double[]> ReadNumbers(IReadOnlyList<NumberColumn> columns)
    {
        Load(columns.Select(column => InputColumns.Find(data, column.Name)).ToArray());
        return columns.Select(column => Numbers(column.Name, column.Component)).ToArray();
    }

    private void Load(AttributeReference[] columns)
    {
        var distinct = columns.Distinct().ToArray();
        var rows = reader.Read(data, distinct, cancellation);
        for (var i = 0; i < distinct.Length; i++)
        {
            _columns[distinct[i].Id] = rows.Columns[i];
        }
    }

    private IEnumerable<AttributeReference> ColumnsOf(Evaluator evaluator)
    {
        string[] names = evaluator switch
        {
            BinaryClassificationEvaluator binary => [binary.GetRawPredictionCol()],
            MulticlassClassificationEvaluator multiclass when multiclass.GetMetricName() == "logLoss" =>
            [
                multiclass.GetProbabilityCol(),
            ],
            MulticlassClassificationEvaluator multiclass => [multiclass.GetPredictionCol()],
            RegressionEvaluator regression => [regression.GetPredictionCol()],
            _ => throw new UnreachableException($"'{evaluator.GetType().Name}' is no evaluator of this engine."),
        };
        foreach (var name in names)
        {
            yield return InputColumns.Find(data, name);
        }

        yield return InputColumns.FindNumber(data, LabelOf(evaluator), "label");
        if (WeightOf(evaluator) is { } weight)
        {
            yield return InputColumns.FindNumber(data, weight, "weight");
        }
    }

    private double Value(Evaluator evaluator)
    {
        var labels = Numbers(LabelOf(evaluator), 0);
        if (labels.Length == 0)
        {
            throw new EngineException("The frame has no rows to evaluate. Check the filters before it.");
        }

        var weights = WeightOf(evaluator) is { } weight ? Numbers(weight, 0) : [];
        return evaluator switch
        {
            BinaryClassificationEvaluator binary => Binary(binary, labels, weights),
            MulticlassClassificationEvaluator multiclass => Multiclass(multiclass, labels, weights),
            RegressionEvaluator regression => RegressionMetrics.Get(
                regression.GetMetricName(),
                labels,
                Numbers(regression.GetPredictionCol(), 0),
                weights,
                regression.GetThroughOrigin()
            ),
            _ => throw new UnreachableException($"'{evaluator.GetType().Name}' is no evaluator of this engine."),
        };
    }

    private double Binary(BinaryClassificationEvaluator evaluator, double[] labels, double[] weights)
    {
        var curve = new BinaryCurve(
            Numbers(evaluator.GetRawPredictionCol(), 1),
            labels,
            weights,
            evaluator.GetNumBins()
        );
        return BinaryCurve.Area(evaluator.GetMetricName() == "areaUnderROC" ? curve.Roc() : curve.PrecisionRecall());
    }

    private double Multiclass(MulticlassClassificationEvaluator evaluator, double[] labels, double[] weights)
    {
        if (evaluator.GetMetricName() == "logLoss")
        {
            return MulticlassMetrics.LogLoss(OwnProbabilities(evaluator, labels), weights, evaluator.GetEps());
        }

        return new MulticlassMetrics(labels, Numbers(evaluator.GetPredictionCol(), 0), weights).Get(
            evaluator.GetMetricName(),
            evaluator.GetMetricLabel(),
            evaluator.GetBeta()
        );
    }

    /// <summary>Probability of each row's own label.</summary>
    private double[] OwnProbabilities(MulticlassClassificationEvaluator evaluator, double[] labels)
    {
        var column = InputColumns.FindVector(data, evaluator.GetProbabilityCol(), "probability");
        var vectors = (VectorColumn)_columns[column.Id];
        var own = new double[labels.Length];
        for (var row = 0; row < own.Length; row++)
        {
            Vector vector = vectors[row]!;
            own[row] =
                labels[row] >= 0 && labels[row] < vector.Size
                    ? vector[(int)labels[row]]
                    : throw new EngineException(
                        $"The label '{JavaNumbers.ToText(labels[row])}' of row {row + 1} has no probability among "
                            + $"{vector.Size}. "
                            + "Evaluate with the labels that the model was fitted on."
                    );
        }

        return own;
    }

    private double[] Numbers(string name, int component)
    {
        var attribute = InputColumns.Find(data, name);
        var column = _columns[attribute.Id];
        var numbers =
            column is VectorColumn vectors ? Component(vectors, component, name)
            : CellText.IsSupported(attribute.Type) && attribute.Type is not Microsoft.Spark.Sql.Types.StringType
                ? Columns.ToDoubles(column, out _)
            : throw new AnalysisException(
                null,
                $"Column '{name}' is of type '{attribute.Type.SimpleString}', but numbers or vectors are expected.",
                null
            );
        var invalid = new InvalidRows(column.Count);
        for (var row = 0; row < column.Count; row++)
        {
            if (column.IsNull(row))
            {
                invalid.Add(row);
            }
        }

        if (invalid.Any)
        {
            invalid.Throw($"Column '{name}' is null", "Leave these rows out before evaluating.");
        }

        return numbers;
    }

    private static double[] Component(VectorColumn vectors, int component, string name)
    {
        var values = new double[vectors.Count];
        for (var row = 0; row < values.Length; row++)
        {
            var size = vectors.Packed is not null ? vectors.Width : vectors[row]?.Size ?? 0;
            values[row] =
                component < size
                    ? vectors.Packed is not null
                        ? vectors.Packed[(row * size) + component]
                        : vectors[row]![component]
                    : throw new EngineException(
                        $"Column '{name}' holds a vector of {size} components in row {row + 1}, but component "
                            + $"{component} is read. "
                            + "A binary classification has two."
                    );
        }

        return values;
    }

    private static string LabelOf(Evaluator evaluator) => evaluator.Value(evaluator.Typed<string>("labelCol"));

    private static string? WeightOf(Evaluator evaluator) =>
        evaluator.GetOrDefault(evaluator.GetParam("weightCol")) is string { Length: > 0 } name ? name : null;
}
