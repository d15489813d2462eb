namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>An array of the values.</summary>
    public static Column Array(params Column[] columns) => Sql.Column.Call("array", columns);

    /// <summary>An array of the columns.</summary>
    public static Column Array(string columnName, params string[] columnNames) =>
        Array(Names(columnName, columnNames));

    /// <summary>A map of keys and values in turn.</summary>
    public static Column Map(params Column[] columns) => Sql.Column.Call("map", columns);

    /// <summary>A map of an array of keys and one of values.</summary>
    public static Column MapFromArrays(Column key, Column values) => Sql.Column.Call("map_from_arrays", key, values);

    /// <summary>A struct of the values, named like the columns or col1 and so on.</summary>
    public static Column Struct(params Column[] columns) => Sql.Column.Call("struct", columns);

    /// <summary>A struct of the columns.</summary>
    public static Column Struct(string columnName, params string[] columnNames) =>
        Struct(Names(columnName, columnNames));

    /// <summary>Whether the array holds the value; NULL when unknown.</summary>
    public static Column ArrayContains(Column column, object value) =>
        Sql.Column.Call("array_contains", column, Lit(value));

    /// <summary>Whether two arrays share an element; NULL when unknown.</summary>
    public static Column ArraysOverlap(Column a1, Column a2) => Sql.Column.Call("arrays_overlap", a1, a2);

    /// <summary>Elements from a position (from 1; negative counts from the end).</summary>
    public static Column Slice(Column column, int start, int length) =>
        Sql.Column.Call("slice", column, Lit(start), Lit(length));

    /// <summary>Elements from a position (from 1; negative counts from the end).</summary>
    public static Column Slice(Column column, Column start, Column length) =>
        Sql.Column.Call("slice", column, start, length);

    /// <summary>Elements as one text; NULLs are left out.</summary>
    public static Column ArrayJoin(Column column, string delimiter) =>
        Sql.Column.Call("array_join", column, Lit(delimiter));

    /// <summary>Elements as one text, another text for NULLs.</summary>
    public static Column ArrayJoin(Column column, string delimiter, string nullReplacement) =>
        Sql.Column.Call("array_join", column, Lit(delimiter), Lit(nullReplacement));

    /// <summary>Position from 1 of the first such element; 0 when there is none.</summary>
    public static Column ArrayPosition(Column column, object value) =>
        Sql.Column.Call("array_position", column, Lit(value));

    /// <summary>The element at a position (from 1; negative counts from the end), or a map's value.</summary>
    public static Column ElementAt(Column column, object value) => Sql.Column.Call("element_at", column, Lit(value));

    /// <summary>Elements in ascending order, NULLs last.</summary>
    public static Column ArraySort(Column column) => Sql.Column.Call("array_sort", column);

    /// <summary>The array without these elements.</summary>
    public static Column ArrayRemove(Column column, object element) =>
        Sql.Column.Call("array_remove", column, Lit(element));

    /// <summary>Elements without repetition, in order of first appearance.</summary>
    public static Column ArrayDistinct(Column column) => Sql.Column.Call("array_distinct", column);

    /// <summary>Elements of both, without repetition.</summary>
    public static Column ArrayIntersect(Column col1, Column col2) => Sql.Column.Call("array_intersect", col1, col2);

    /// <summary>Elements of either, without repetition.</summary>
    public static Column ArrayUnion(Column col1, Column col2) => Sql.Column.Call("array_union", col1, col2);

    /// <summary>Elements of the first that the second does not hold.</summary>
    public static Column ArrayExcept(Column col1, Column col2) => Sql.Column.Call("array_except", col1, col2);

    /// <summary>The least element; NULLs are left out.</summary>
    public static Column ArrayMin(Column column) => Sql.Column.Call("array_min", column);

    /// <summary>The greatest element; NULLs are left out.</summary>
    public static Column ArrayMax(Column column) => Sql.Column.Call("array_max", column);

    /// <summary>An array of the value so many times.</summary>
    public static Column ArrayRepeat(Column left, Column right) => Sql.Column.Call("array_repeat", left, right);

    /// <summary>An array of the value so many times.</summary>
    public static Column ArrayRepeat(Column left, int count) => Sql.Column.Call("array_repeat", left, Lit(count));

    /// <summary>An array of structs of the elements at the same position.</summary>
    public static Column ArraysZip(params Column[] columns) => Sql.Column.Call("arrays_zip", columns);

    /// <summary>The arrays in an array, one after the other.</summary>
    public static Column Flatten(Column column) => Sql.Column.Call("flatten", column);

    /// <summary>The text or array from its end.</summary>
    public static Column Reverse(Column column) => Sql.Column.Call("reverse", column);

    /// <summary>Values from start to stop, both included, by steps of 1.</summary>
    public static Column Sequence(Column start, Column stop) => Sql.Column.Call("sequence", start, stop);

    /// <summary>Values from start to stop, both included, by a step.</summary>
    public static Column Sequence(Column start, Column stop, Column step) =>
        Sql.Column.Call("sequence", start, stop, step);

    /// <summary>The elements in random order.</summary>
    public static Column Shuffle(Column column) => Sql.Column.Call("shuffle", column);

    /// <summary>Number of elements; -1 for NULL.</summary>
    public static Column Size(Column column) => Sql.Column.Call("size", column);

    /// <summary>Elements in ascending order, NULLs first.</summary>
    public static Column SortArray(Column column, bool asc = true) => Sql.Column.Call("sort_array", column, Lit(asc));

    /// <summary>Keys as an array.</summary>
    public static Column MapKeys(Column column) => Sql.Column.Call("map_keys", column);

    /// <summary>Values as an array.</summary>
    public static Column MapValues(Column column) => Sql.Column.Call("map_values", column);

    /// <summary>Entries as an array of structs of key and value.</summary>
    public static Column MapEntries(Column column) => Sql.Column.Call("map_entries", column);

    /// <summary>A map of an array of structs of two fields.</summary>
    public static Column MapFromEntries(Column column) => Sql.Column.Call("map_from_entries", column);

    /// <summary>The entries of several maps; a key in two is refused.</summary>
    public static Column MapConcat(params Column[] columns) => Sql.Column.Call("map_concat", columns);

    /// <summary>A row for each element or entry; none for NULL and empty.</summary>
    public static Column Explode(Column column) => Sql.Column.Call("explode", column);

    /// <summary>A row for each element or entry, one with NULL for NULL and empty.</summary>
    public static Column ExplodeOuter(Column column) => Sql.Column.Call("explode_outer", column);

    /// <summary>A row for each element with its position from 0.</summary>
    public static Column PosExplode(Column column) => Sql.Column.Call("posexplode", column);

    /// <summary>A row for each element with its position, one with NULL for NULL and empty.</summary>
    public static Column PosExplodeOuter(Column column) => Sql.Column.Call("posexplode_outer", column);

    /// <summary>A row for each struct of an array, a column for each field.</summary>
    public static Column Inline(Column column) => Sql.Column.Call("inline", column);

    /// <summary>A row for each struct, one with NULLs for NULL and empty.</summary>
    public static Column InlineOuter(Column column) => Sql.Column.Call("inline_outer", column);

    /// <summary>Parsed JSON text by a DDL schema; NULL where the text is malformed.</summary>
    public static Column FromJson(Column column, string schema) => Sql.Column.Call("from_json", column, Lit(schema));

    /// <summary>Parsed JSON text by a DDL schema and options of the JSON reader.</summary>
    public static Column FromJson(Column column, string schema, Dictionary<string, string> options) =>
        Sql.Column.Call("from_json", column, Lit(schema), OptionMap(options));

    /// <summary>Parsed JSON text by a schema.</summary>
    public static Column FromJson(Column column, Types.StructType schema) => FromJson(column, schema.Json);

    /// <summary>A struct, array or map as JSON text; NULL fields are left out.</summary>
    public static Column ToJson(Column column) => Sql.Column.Call("to_json", column);

    /// <summary>A struct, array or map as JSON text, by options of the JSON writer.</summary>
    public static Column ToJson(Column column, Dictionary<string, string> options) =>
        Sql.Column.Call("to_json", column, OptionMap(options));

    /// <summary>DDL schema of a JSON text.</summary>
    public static Column SchemaOfJson(string json) => Sql.Column.Call("schema_of_json", Lit(json));

    /// <summary>DDL schema of a JSON text.</summary>
    public static Column SchemaOfJson(Column json) => Sql.Column.Call("schema_of_json", json);

    /// <summary>Parsed CSV text by a DDL schema.</summary>
    public static Column FromCsv(Column column, string schema) => Sql.Column.Call("from_csv", column, Lit(schema));

    /// <summary>Parsed CSV text by a DDL schema and options of the CSV reader.</summary>
    public static Column FromCsv(Column column, string schema, Dictionary<string, string> options) =>
        Sql.Column.Call("from_csv", column, Lit(schema), OptionMap(options));

    /// <summary>A struct as CSV text.</summary>
    public static Column ToCsv(Column column) => Sql.Column.Call("to_csv", column);

    /// <summary>A struct as CSV text, by options of the CSV writer.</summary>
    public static Column ToCsv(Column column, Dictionary<string, string> options) =>
        Sql.Column.Call("to_csv", column, OptionMap(options));

    /// <summary>DDL schema of a CSV text.</summary>
    public static Column SchemaOfCsv(string csv) => Sql.Column.Call("schema_of_csv", Lit(csv));
}
