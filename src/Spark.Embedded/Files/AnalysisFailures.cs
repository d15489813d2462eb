using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Types;

namespace Spark.Embedded.Files;

/// <summary>Failures that a reader or writer finds before any row.</summary>
internal static class AnalysisFailures
{
    public static AnalysisException Of(string? errorClass, string text) => new(errorClass, text, null);

    public static AnalysisException DataType(string format, StructField field) =>
        Of(
            "UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE",
            $"The {format} datasource doesn't support the column `{field.Name}` of the type "
                + $"\"{SqlTypeNames.Of(field.DataType)}\"."
        );

    public static AnalysisException Duplicate(string name) =>
        Of(
            "COLUMN_ALREADY_EXISTS",
            $"The column `{name.ToLowerInvariant()}` already exists. Consider to choose another name or rename "
                + $"the existing "
                + "column."
        );
}
