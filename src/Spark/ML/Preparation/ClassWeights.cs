using System.Globalization;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Microsoft.Spark.ML.Preparation;

/// <summary>Weights that make both classes count the same: rows / (2 * rows of the class).</summary>
public sealed class ClassWeights
{
    private ClassWeights(string labelCol, long negatives, long positives)
    {
        LabelColumn = labelCol;
        Negative = (negatives + positives) / (2.0 * negatives);
        Positive = (negatives + positives) / (2.0 * positives);
        Counts = new SortedDictionary<string, long>(StringComparer.Ordinal)
        {
            ["0.0"] = negatives,
            ["1.0"] = positives,
        };
    }

    /// <summary>The label that the weights belong to.</summary>
    public string LabelColumn { get; }

    /// <summary>Weight of a row with label 0.0.</summary>
    public double Negative { get; }

    /// <summary>Weight of a row with label 1.0.</summary>
    public double Positive { get; }

    /// <summary>Rows of each class, keyed <c>0.0</c> and <c>1.0</c>.</summary>
    public IReadOnlyDictionary<string, long> Counts { get; }

    /// <summary>Counts the classes of a frame.</summary>
    /// <param name="frame">Frame with a label of 0.0 and 1.0.</param>
    /// <param name="labelCol">Name of the label column.</param>
    /// <param name="part">What the frame is called in a complaint, such as <c>training</c>.</param>
    /// <exception cref="ArgumentException">The frame is empty or holds one class only.</exception>
    public static ClassWeights Balanced(DataFrame frame, string labelCol, string part = "training")
    {
        var counts = Count(frame, labelCol, part);
        return new ClassWeights(labelCol, counts.Negatives, counts.Positives);
    }

    /// <summary>Complains when a frame is empty or holds one class only.</summary>
    /// <param name="frame">Frame with a label of 0.0 and 1.0.</param>
    /// <param name="labelCol">Name of the label column.</param>
    /// <param name="part">What the frame is called in the complaint, such as <c>validation</c>.</param>
    /// <exception cref="ArgumentException">The frame is empty or holds one class only.</exception>
    public static void RequireBothClasses(DataFrame frame, string labelCol, string part) =>
        Count(frame, labelCol, part);

    /// <summary>The frame with the weight of each row's class as a new last column.</summary>
    /// <param name="frame">Any frame with the label column.</param>
    /// <param name="outputCol">Name of the new column.</param>
    public DataFrame AddTo(DataFrame frame, string outputCol = "weight")
    {
        ArgumentNullException.ThrowIfNull(frame);
        return frame.WithColumn(
            outputCol,
            When(frame[LabelColumn] == Lit(1.0), Lit(Positive)).Otherwise(Lit(Negative))
        );
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"0.0: {Negative:0.####}, 1.0: {Positive:0.####}");

    private static (long Negatives, long Positives) Count(DataFrame frame, string labelCol, string part)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var counts = frame
            .GroupBy(labelCol)
            .Count()
            .Collect()
            .ToDictionary(row => row.GetAs<double>(0), row => row.GetAs<long>(1));
        var negatives = counts.GetValueOrDefault(0.0);
        var positives = counts.GetValueOrDefault(1.0);
        if (negatives > 0 && positives > 0)
        {
            return (negatives, positives);
        }

        throw new ArgumentException(
            negatives + positives == 0
                ? $"The {part} part has no rows. Give more data, or change --test-frac and --val-frac."
                : $"All {negatives + positives} rows of the {part} part have the label {(positives > 0 ? 1 : 0)}. "
                    + "Both classes are needed: give more data, another --seed, or larger parts."
        );
    }
}
