using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Microsoft.Spark.ML.Preparation;

/// <summary>Finds rows that a learner cannot use: a null or NaN in a feature or the label.</summary>
internal static class InvalidRows
{
    private const int MostColumnsShown = 5;

    public static (DataFrame Frame, long Skipped) Handle(
        DataFrame frame,
        IReadOnlyList<string> columns,
        string labelCol,
        string labelOutput,
        string handleInvalid
    )
    {
        var missing = columns.Select(name => BinaryLabel.IsMissing(frame[name], new DoubleType())).ToArray();
        var any = missing.Aggregate((left, right) => left | right);
        var counts = missing
            .Select((condition, i) => Sum(When(condition, Lit(1L)).Otherwise(Lit(0L))).As($"c{i}"))
            .Prepend(Sum(When(any, Lit(1L)).Otherwise(Lit(0L))).As("rows"))
            .ToArray();

        var row = frame.Agg(counts[0], counts[1..]).Collect().Single();
        var unusable = row.IsNullAt(0) ? 0L : row.GetAs<long>(0);
        if (unusable == 0)
        {
            return (frame, 0);
        }

        if (handleInvalid == "skip")
        {
            return (frame.Filter(!any), unusable);
        }

        var where = columns
            .Select((name, i) => (Name: name == labelOutput ? labelCol : name, Count: row.GetAs<long>(i + 1)))
            .Where(column => column.Count > 0)
            .OrderByDescending(column => column.Count)
            .Select(column => $"'{column.Name}' ({column.Count})")
            .ToArray();
        var shown =
            string.Join(", ", where.Take(MostColumnsShown))
            + (where.Length > MostColumnsShown ? ", …" : string.Empty);
        throw new ArgumentException(
            $"{unusable} {(unusable == 1 ? "row has" : "rows have")} a null or NaN in the label or a feature: {shown}. "
                + "Repair the data, or leave these rows out with --handle-invalid skip."
        );
    }
}
