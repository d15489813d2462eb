using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.Sql;
using Spark.Embedded.ML.Attributes;
using Spark.Embedded.ML.Maps;
using Spark.Embedded.ML.Rows;
using Spark.Engines;
using Spark.Expressions;
using Spark.Types;

namespace Spark.Embedded.ML.Fitting;

/// <summary>Checks labels and counts classes.</summary>
internal static class LabelRows
{
    public static double[] Read(ColumnVector column, string name)
    {
        var labels = Columns.ToDoubles(column, out _);
        var invalid = new InvalidRows(labels.Length);
        for (var row = 0; row < labels.Length; row++)
        {
            if (!double.IsFinite(labels[row]))
            {
                invalid.Add(row);
            }
        }

        if (invalid.Any)
        {
            invalid.Throw(
                $"Label column '{name}' is null, NaN or infinite",
                $"Leave these rows out, for example with 'df.Na().Drop(\"any\", new[] {{ \"{name}\" }})'."
            );
        }

        return labels;
    }

    /// <summary>Classes by the column's attribute, else by the largest label.</summary>
    public static int ClassCount(Estimator estimator, double[] labels, AttributeReference column, int most)
    {
        if (estimator is GBTClassifier)
        {
            CheckBinary(estimator, labels, column.Name);
            return 2;
        }

        var stated = ColumnAttribute.Parse(column.Metadata)?.ValueCount;
        var count = stated ?? (int)Math.Min(labels.Max() + 1, int.MaxValue);
        if (stated is null && count > most)
        {
            throw new EngineException(
                $"Label column '{column.Name}' goes up to '{JavaNumbers.ToText(labels.Max())}', which would be "
                    + $"{count} classes; "
                    + $"at most {most} are taken from plain numbers. Index the labels with 'StringIndexer', or use a "
                    + "regressor."
            );
        }

        CheckWhole(labels, column.Name, count);
        return count;
    }

    private static void CheckBinary(Estimator estimator, double[] labels, string name)
    {
        var distinct = labels.Distinct().Order().Take(4).ToArray();
        if (distinct.Any(label => label is not (0 or 1)))
        {
            var shown =
                string.Join(", ", distinct.Take(3).Select(JavaNumbers.ToText))
                + (distinct.Length > 3 ? ", …" : string.Empty);
            throw new EngineException(
                $"Label column '{name}' holds '{shown}', but '{estimator.GetType().Name}' takes the labels 0 and 1. "
                    + "Map the labels "
                    + "to 0 and 1, or use 'RandomForestClassifier' for more classes."
            );
        }
    }

    private static void CheckWhole(double[] labels, string name, int classCount)
    {
        var invalid = new InvalidRows(labels.Length);
        for (var row = 0; row < labels.Length; row++)
        {
            if (labels[row] < 0 || labels[row] >= classCount || labels[row] != Math.Floor(labels[row]))
            {
                invalid.Add(row);
            }
        }

        if (invalid.Any)
        {
            invalid.Throw(
                $"Label column '{name}' is no class (such as '{JavaNumbers.ToText(labels[invalid.First])}')",
                $"Classes are the whole numbers from 0 to {classCount - 1}: index the labels with 'StringIndexer', "
                    + "or use a regressor."
            );
        }
    }
}
