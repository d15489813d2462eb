using System.Collections;
using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Spark.Gateway.Results;
using Spark.Gateway.Wire;

namespace Spark.Gateway.Tests.Results;

/// <summary>Rows of frames as arrays of values in internal form, and as text that tells types apart.</summary>
internal static class FrameRows
{
    public static IReadOnlyList<object?[]> Of(JavaObject frame, IReadOnlyList<DataType> types) =>
        Of(FrameReader.Receive(frame, types, _ => { }), types);

    public static IReadOnlyList<object?[]> Of(BatchSpool spool, IReadOnlyList<DataType> types) => FrameReader
        .Decode(spool, types)
        .SelectMany(batch => Enumerable.Range(0, batch.RowCount)
            .Select(row => batch.Columns.Select(column => column.GetValue(row)).ToArray()))
        .ToArray();

    public static IEnumerable<string> Texts(IEnumerable<object?[]> rows) => rows.Select(row => Text(row));

    private static string Text(object? value) => value switch
    {
        null => "NULL",
        string text => $"'{text}'",
        KeyValuePair<object, object?> entry => $"{Text(entry.Key)}: {Text(entry.Value)}",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Text))}]",
        IFormattable number => $"{number.GetType().Name} {number.ToString(null, CultureInfo.InvariantCulture)}",
        _ => $"{value.GetType().Name} {value}",
    };
}
