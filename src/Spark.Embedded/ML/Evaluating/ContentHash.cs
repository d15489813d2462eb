using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Spark.Embedded.ML.Rows;
using Spark.Engines;
using Spark.Expressions;

namespace Spark.Embedded.ML.Evaluating;

/// <summary>SHA-256 over names, types and values of columns, rows in order.</summary>
internal static class ContentHash
{
    public static string Of(IReadOnlyList<AttributeReference> columns, ColumnBatch rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < columns.Count; i++)
        {
            Append(hash, $"{columns[i].Name}:{columns[i].Type.SimpleString}:{rows.RowCount}\n");
            Append(hash, rows.Columns[i]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, ColumnVector column)
    {
        switch (column)
        {
            case PrimitiveVector<double> numbers:
                Append(hash, numbers);
                break;
            case PrimitiveVector<float> numbers:
                Append(hash, numbers);
                break;
            case PrimitiveVector<long> numbers:
                Append(hash, numbers);
                break;
            case PrimitiveVector<int> numbers:
                Append(hash, numbers);
                break;
            case VectorColumn { Packed: { } packed }:
                hash.AppendData(MemoryMarshal.AsBytes(packed.AsSpan()));
                break;
            case VectorColumn vectors:
                AppendEach(hash, vectors.Count, row => vectors[row]?.ToString());
                break;
            default:
                AppendEach(hash, column.Count, row => Text(column.GetValue(row)));
                break;
        }
    }

    private static void Append<T>(IncrementalHash hash, PrimitiveVector<T> column)
        where T : unmanaged
    {
        if (column.Nulls.Length > 0)
        {
            hash.AppendData(MemoryMarshal.AsBytes(column.Nulls.AsSpan()));
            AppendEach(hash, column.Count, row => Text(column.GetValue(row)));
            return;
        }

        hash.AppendData(MemoryMarshal.AsBytes(column.Values.AsSpan()));
    }

    private static void AppendEach(IncrementalHash hash, int count, Func<int, string?> text)
    {
        for (var row = 0; row < count; row++)
        {
            Append(hash, text(row) is { } value ? $"+{value}\0" : "-\0");
        }
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        object?[] items => $"[{string.Join('\u0001', items.Select(Text))}]",
        byte[] bytes => Convert.ToHexString(bytes),
        IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static void Append(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
}
