using Microsoft.Spark.ML.Classification;
using Spark.Embedded.ML.Maps;
using Spark.Embedded.ML.Rows;
using Spark.Embedded.ML.Scoring;
using Spark.Engines;
using Spark.Expressions;
using Spark.Learners;
using Spark.Learners.Prediction;
using Spark.Types;

namespace Spark.Embedded.ML.Linear;

/// <summary>Raw scores, probabilities and predictions of logistic regression, as asked for.</summary>
internal sealed class LogisticScoreMap(
    string modelName,
    LogisticWeights weights,
    AttributeReference features,
    IReadOnlyList<ScoreColumns> outputs,
    double[]? thresholds,
    double threshold
) : BatchMap
{
    public override string Name => modelName;

    public override IReadOnlyList<AttributeReference> Inputs { get; } = [features];

    public override IReadOnlyList<ColumnVector> Compute(IReadOnlyList<ColumnVector> columns, MapRows rows)
    {
        var matrix = FeatureRows.ToMatrix((VectorColumn)columns[0], features.Name, weights.NumFeatures, modelName);
        var classCount = weights.NumClasses;
        var raw = new double[rows.Count * classCount];
        var probability = new double[raw.Length];
        var prediction = new double[rows.Count];
        Margins(matrix, raw);
        Parallel.For(
            0,
            rows.Count,
            row =>
            {
                var own = raw.AsSpan(row * classCount, classCount);
                var shares = probability.AsSpan(row * classCount, classCount);
                Probabilities(own, shares);
                prediction[row] = Predict(own, shares);
            }
        );
        return outputs
            .Select(output =>
                (ColumnVector)(
                    output switch
                    {
                        ScoreColumns.Raw => VectorColumn.OfPacked(raw, classCount, rows.Count, isCompressed: false),
                        ScoreColumns.Probability => VectorColumn.OfPacked(
                            probability,
                            classCount,
                            rows.Count,
                            isCompressed: false
                        ),
                        _ => new PrimitiveVector<double>(KnownTypes.Double, prediction, []),
                    }
                )
            )
            .ToArray();
    }

    private void Margins(FeatureMatrix matrix, double[] raw)
    {
        var classCount = weights.NumClasses;
        var setCount = weights.Intercepts.Length;
        for (var k = 0; k < setCount; k++)
        {
            var at = weights.IsMultinomial ? k : 1;
            for (var row = 0; row < matrix.RowCount; row++)
            {
                raw[(row * classCount) + at] = weights.Intercepts[k];
            }

            for (var feature = 0; feature < matrix.FeatureCount; feature++)
            {
                var coefficient = weights.Coefficients[(k * matrix.FeatureCount) + feature];
                var column = matrix.Column(feature);
                for (var row = 0; row < column.Length && coefficient != 0; row++)
                {
                    raw[(row * classCount) + at] += coefficient * column[row];
                }
            }
        }

        for (var row = 0; row < matrix.RowCount && !weights.IsMultinomial; row++)
        {
            raw[row * classCount] = -raw[(row * classCount) + 1];
        }
    }

    private void Probabilities(ReadOnlySpan<double> raw, Span<double> probability)
    {
        if (!weights.IsMultinomial)
        {
            probability[0] = 1.0 / (1.0 + Math.Exp(-raw[0]));
            probability[1] = 1.0 - probability[0];
            return;
        }

        var largest = double.NegativeInfinity;
        foreach (var margin in raw)
        {
            largest = Math.Max(largest, margin);
        }

        var sum = 0.0;
        for (var k = 0; k < raw.Length; k++)
        {
            probability[k] = double.IsPositiveInfinity(largest)
                ? (raw[k] == largest ? 1 : 0)
                : Math.Exp(raw[k] - largest);
            sum += probability[k];
        }

        for (var k = 0; k < raw.Length; k++)
        {
            probability[k] /= sum;
        }
    }

    private double Predict(ReadOnlySpan<double> raw, ReadOnlySpan<double> probability)
    {
        if (!weights.IsMultinomial)
        {
            return threshold switch
            {
                0 => 1,
                1 => 0,
                _ => raw[1] > Math.Log(threshold / (1 - threshold)) ? 1 : 0,
            };
        }

        if (thresholds is not null)
        {
            return ClassDecision.ByThresholds(probability, thresholds);
        }

        var best = 0;
        for (var k = 1; k < raw.Length; k++)
        {
            best = raw[k] > raw[best] ? k : best;
        }

        return best;
    }
}
