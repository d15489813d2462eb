using System.Globalization;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Microsoft.Spark.ML.Preparation;

/// <summary>Turns a label column of any kind into 0.0 and 1.0, or says why that cannot be.</summary>
internal static class BinaryLabel
{
    private const int MostValuesShown = 10;

    /// <summary>1.0 where the label is the positive class, 0.0 elsewhere, NULL where it is NULL or NaN.</summary>
    public static Column Indicator(DataFrame table, StructField label, string positiveClass)
    {
        var column = table[label.Name];
        var values = Values(table, column);
        if (values.Count == 0)
        {
            throw new ArgumentException(
                $"Column '{label.Name}' holds no label at all: the table is empty, or every row has a null there."
            );
        }

        var positive = values.FirstOrDefault(value => value == positiveClass);
        if (positive is null && !IsZeroOrOne(label.DataType, values))
        {
            throw new ArgumentException(Complaint(label.Name, values, positiveClass));
        }

        if (values.Count == 1)
        {
            throw new ArgumentException(
                $"Every row of '{label.Name}' has the value '{values[0]}'. "
                    + "A classifier needs rows of another class too."
            );
        }

        var indicator = positive is null
            ? column.Cast("double")
            : When(column.Cast("string") == Lit(positive), Lit(1.0)).Otherwise(Lit(0.0));
        return When(IsMissing(column, label.DataType), Lit(null).Cast("double")).Otherwise(indicator);
    }

    internal static Column IsMissing(Column column, DataType type) =>
        type is DoubleType or FloatType ? column.IsNull() | column.IsNaN() : column.IsNull();

    private static List<string> Values(DataFrame table, Column column) =>
        table
            .Select(column.Cast("string").As("value"))
            .Filter("value IS NOT NULL AND value <> 'NaN'")
            .GroupBy("value")
            .Count()
            .OrderBy(Col("count").Desc(), Col("value").Asc())
            .Limit(1000)
            .Collect()
            .Select(row => row.GetAs<string>(0))
            .ToList();

    private static bool IsZeroOrOne(DataType type, List<string> values) =>
        type switch
        {
            BooleanType => true,
            NumericType => values.All(value =>
                double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && number is 0 or 1
            ),
            _ => false,
        };

    private static string Complaint(string name, List<string> values, string positiveClass)
    {
        var shown =
            string.Join(", ", values.Take(MostValuesShown).Select(value => $"'{value}'"))
            + (values.Count > MostValuesShown ? ", …" : string.Empty);
        var count =
            values.Count == 1000 ? "at least 1000 values"
            : values.Count == 1 ? "one value"
            : $"{values.Count} values";
        return string.IsNullOrEmpty(positiveClass)
            ? $"Column '{name}' has {count}: {shown}. A binary label has 0 and 1. "
                + "Name the value that counts as 1 with --positive-class."
            : $"No row of column '{name}' has the value '{positiveClass}'. It has {count}: {shown}. "
                + "Name one of them with --positive-class.";
    }
}
