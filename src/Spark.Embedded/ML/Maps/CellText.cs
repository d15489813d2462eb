using System.Globalization;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Engines;
using Spark.Types;

namespace Spark.Embedded.ML.Maps;

/// <summary>Values as the texts that a string indexer compares; NULL and NaN are null.</summary>
internal static class CellText
{
    public static bool IsSupported(DataType type) => type is StringType or NumericType or BooleanType;

    public static string? Of(ColumnVector column, int row) => column.GetValue(row) switch
    {
        null or double.NaN or float.NaN => null,
        string text => text,
        double number => JavaNumbers.ToText(number),
        float number => Spark.Types.JavaNumbers.ToText(number),
        bool flag => flag ? "true" : "false",
        DecimalValue number => number.ToString(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var other => throw new EngineException($"'{other}' of column type '{column.Type}' has no text to index by."),
    };
}
