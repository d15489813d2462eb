using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Display.Tables;
using Spark.Frames;
using Spark.Rows;

namespace Spark.Display.Frames;

/// <summary>Frames and collected rows as tables.</summary>
internal static class FrameTable
{
    private const int MaxTextLength = 20;

    private static readonly TableColumn[] RowColumns =
    [
        new("column", string.Empty, IsNumeric: false),
        new("type", string.Empty, IsNumeric: false),
        new("value", string.Empty, IsNumeric: false),
    ];

    public static string Html(DataFrame frame, TimeProvider time) =>
        Html(frame.Schema(), FramePreview.Of(frame, time).Cells);

    public static string Text(DataFrame frame, TimeProvider time) =>
        Text(frame.Schema(), FramePreview.Of(frame, time).Cells);

    public static string Html(RowList rows) => Html(rows.Schema, Cells(rows));

    public static string Text(RowList rows) => Text(rows.Schema, Cells(rows));

    /// <summary>Names and values of one row, one below the other.</summary>
    public static string Html(Row row)
    {
        var rows = row.Schema.Fields.Select((field, i) => new[]
        {
            field.Name,
            TypeText(field.DataType),
            row.Values[i] is { } value ? ValueText.Plain(value) : null,
        });
        return HtmlTable.Write(new TableView(RowColumns, rows.ToArray(), string.Empty));
    }

    private static string Html(StructType schema, IReadOnlyList<string?[]> cells)
    {
        var columns = schema.Fields.Select(field => new TableColumn(
            field.Name,
            TypeText(field.DataType),
            field.DataType is NumericType));
        var rows = cells.Take(TableView.MaxRows);
        return HtmlTable.Write(new TableView(columns.ToArray(), rows.ToArray(), Note(schema, cells.Count)));
    }

    private static string Text(StructType schema, IReadOnlyList<string?[]> cells)
    {
        var names = schema.Fields.Select(field => field.Name).ToArray();
        return ShowTable.Of(names, cells, TableView.MaxRows, MaxTextLength, isVertical: false);
    }

    // The catalog knows a vector by the struct that stores it, which tells nobody that it is a vector.
    private static string TypeText(DataType type) =>
        type is UserDefinedType ? type.TypeName : type.CatalogString;

    private static string Note(StructType schema, int fetchedCount) => fetchedCount > TableView.MaxRows
        ? $"{TableView.MaxRows} rows shown, more exist"
        : $"{fetchedCount} {(fetchedCount == 1 ? "row" : "rows")} × {schema.Fields.Count} "
            + (schema.Fields.Count == 1 ? "column" : "columns");

    private static string?[][] Cells(RowList rows) => rows
        .Take(TableView.MaxRows + 1)
        .Select(row => row.Values.Select(value => value is null ? null : ValueText.Plain(value)).ToArray())
        .ToArray();
}
