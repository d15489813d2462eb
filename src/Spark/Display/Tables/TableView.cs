namespace Spark.Display.Tables;

/// <summary>
/// The shown part of a table: columns, the first rows as text with null for NULL, and a sentence about the rest.
/// </summary>
internal sealed record TableView(IReadOnlyList<TableColumn> Columns, IReadOnlyList<string?[]> Rows, string Note)
{
    public const int MaxRows = 20;

    public const int MaxColumns = 40;

    private const string Gap = "…";

    /// <summary>Keeps the first columns, one column of dots, and the last ones when there are too many.</summary>
    public TableView CutColumns()
    {
        if (Columns.Count <= MaxColumns)
        {
            return this;
        }

        const int Tail = 9;
        const int Head = MaxColumns - Tail - 1;
        var gap = new TableColumn(Gap, $"{Columns.Count - Head - Tail} more", IsNumeric: false);
        return this with
        {
            Columns = [.. Columns.Take(Head), gap, .. Columns.TakeLast(Tail)],
            Rows = Rows.Select(row => (string?[])[.. row.Take(Head), Gap, .. row.TakeLast(Tail)]).ToArray(),
        };
    }
}

/// <summary>Name and type of a shown column; numbers are set right.</summary>
internal sealed record TableColumn(string Name, string Type, bool IsNumeric);
