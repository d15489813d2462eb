using Microsoft.Spark.Sql.Types;

namespace Spark.Types;

/// <summary>Types as SQL text writes them: BIGINT, ARRAY&lt;INT&gt;, STRUCT&lt;a: INT&gt;.</summary>
internal static class SqlTypeNames
{
    public static string Of(DataType type) => type switch
    {
        ArrayType array => $"ARRAY<{Of(array.ElementType)}>",
        MapType map => $"MAP<{Of(map.KeyType)}, {Of(map.ValueType)}>",
        StructType structure => $"STRUCT<{string.Join(", ", structure.Fields.Select(Field))}>",
        UserDefinedType user => Of(user.SqlType),
        _ => type.CatalogString.ToUpperInvariant(),
    };

    /// <summary>Columns of a schema in DDL form: age INT NOT NULL,name STRING.</summary>
    public static string ToDdl(StructType schema) => string.Join(',', schema.Fields.Select(field =>
        $"{QuoteIfNeeded(field.Name)} "
        + $"{Of(field.DataType)}{(field.IsNullable ? string.Empty : " NOT NULL")}{Comment(field)}"));

    public static string QuoteIfNeeded(string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && !name.All(char.IsAsciiDigit)
            ? name
            : $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    private static string Field(StructField field) =>
        $"{QuoteIfNeeded(field.Name)}: {Of(field.DataType)}{Comment(field)}";

    private static string Comment(StructField field) =>
        field.Metadata["comment"] is { } comment
            ? $" COMMENT '{comment.GetValue<string>().Replace("'", "\\'", StringComparison.Ordinal)}'"
            : string.Empty;
}
