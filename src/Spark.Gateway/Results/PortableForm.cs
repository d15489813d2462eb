using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Spark.Gateway.Wire;
using Spark.Types;

namespace Spark.Gateway.Results;

/// <summary>
/// Arrow as Spark writes it has no legacy intervals. They leave as text, because SQL's <c>extract</c> carries hours
/// over to days, and come in as a struct of months, days and microseconds, wherever they are nested.
/// </summary>
internal static class PortableForm
{
    /// <summary>Types of the struct's fields.</summary>
    public static readonly DataType[] IntervalParts = [KnownTypes.Int, KnownTypes.Int, KnownTypes.Long];

    public static bool IsPortable(DataType type) => type switch
    {
        CalendarIntervalType => false,
        ArrayType array => IsPortable(array.ElementType),
        MapType map => IsPortable(map.KeyType) && IsPortable(map.ValueType),
        StructType structure => structure.Fields.TrueForAll(field => IsPortable(field.DataType)),
        _ => true,
    };

    /// <summary>The frame with every column in a form that travels; a new handle, or the frame's own.</summary>
    public static JavaObject Outgoing(JavaObject frame, IReadOnlyList<DataType> types) =>
        types.All(IsPortable) ? frame : Rewritten(frame, types, ToText);

    /// <summary>The frame with intervals made of their parts again.</summary>
    public static JavaObject Incoming(JavaObject frame, IReadOnlyList<DataType> types) =>
        types.All(IsPortable) ? frame : Rewritten(frame, types, FromParts);

    /// <summary>The type in which a value travels.</summary>
    public static DataType Of(DataType type) => type switch
    {
        _ when IsPortable(type) => type,
        CalendarIntervalType => new StructType(
            IntervalParts.Select((part, i) => new StructField(Name(i), part, isNullable: false))),
        ArrayType array => new ArrayType(Of(array.ElementType), array.ContainsNull),
        MapType map => new MapType(Of(map.KeyType), Of(map.ValueType), map.ValueContainsNull),
        StructType structure => new StructType(structure.Fields.Select(field =>
            new StructField(field.Name, Of(field.DataType), field.IsNullable, field.Metadata))),
        _ => type,
    };

    /// <summary>Columns get names of their position first, because those of a frame may repeat.</summary>
    private static JavaObject Rewritten(
        JavaObject frame,
        IReadOnlyList<DataType> types,
        Func<string, DataType, int, string> rewrite)
    {
        var java = frame.Java;
        using var names = java.Strings(types.Select((_, i) => Name(i)).ToArray());
        using var named = frame.Call("toDF", names);
        using var columns = java.Strings(types
            .Select((type, i) => $"{rewrite(Name(i), type, 0)} AS {Name(i)}")
            .ToArray());
        return named.Call("selectExpr", columns);
    }

    private static string ToText(string value, DataType type, int depth) => IsPortable(type)
        ? value
        : type switch
        {
            CalendarIntervalType => $"CAST({value} AS STRING)",
            _ => Nested(value, type, depth, ToText),
        };

    private static string FromParts(string value, DataType type, int depth) => IsPortable(type)
        ? value
        : type switch
        {
            CalendarIntervalType =>
                $"make_interval(0, {value}.{Name(0)}, 0, {value}.{Name(1)}, "
                + $"CAST({value}.{Name(2)} DIV 3600000000 AS INT), 0, "
                + $"CAST({value}.{Name(2)} % 3600000000 AS DECIMAL(18, 6)) / 1000000)",
            _ => Nested(value, type, depth, FromParts),
        };

    private static string Nested(
        string value,
        DataType type,
        int depth,
        Func<string, DataType, int, string> rewrite)
    {
        var item = string.Create(CultureInfo.InvariantCulture, $"x{depth}");
        return type switch
        {
            ArrayType array => $"transform({value}, {item} -> {rewrite(item, array.ElementType, depth + 1)})",
            MapType map =>
                $"map_from_entries(transform(map_entries({value}), {item} -> struct("
                + $"{rewrite($"{item}.key", map.KeyType, depth + 1)} AS key, "
                + $"{rewrite($"{item}.value", map.ValueType, depth + 1)} AS value)))",
            StructType structure => Record(value, structure.Fields.Select(field =>
                rewrite($"{value}.{Quoted(field.Name)}", field.DataType, depth)).ToArray(), structure),
            _ => value,
        };
    }

    private static string Record(string value, string[] fields, StructType type) =>
        $"if({value} IS NULL, NULL, named_struct("
        + string.Join(", ", fields.Select((f, i) => $"'{Escaped(type.Fields[i].Name)}', {f}")) + "))";

    private static string Name(int position) => string.Create(CultureInfo.InvariantCulture, $"c{position}");

    private static string Quoted(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    private static string Escaped(string name) => name
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("'", "\\'", StringComparison.Ordinal);
}
