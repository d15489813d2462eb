using System.Globalization;
using System.Numerics;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions.Numbers;
using Spark.Types;

namespace Spark.Embedded.Functions.Json;

/// <summary>Types of JSON values: fields sorted by name, whole numbers long, what differs too much a string.</summary>
internal sealed class JsonInference(JsonOptions options)
{
    private const int LargestPrecision = 38;

    /// <summary>
    /// The type of the value that the reader stands on; <see cref="NullType"/> while nothing is known.
    /// </summary>
    public DataType Of(JsonTokenizer reader)
    {
        switch (reader.Token)
        {
            case JsonToken.StartObject:
                var fields = new List<StructField>();
                while (reader.Next() != JsonToken.EndObject)
                {
                    var name = reader.Name;
                    reader.Next();
                    fields.Add(new StructField(name, Of(reader)));
                }

                return new StructType(fields.OrderBy(field => field.Name, StringComparer.Ordinal));
            case JsonToken.StartArray:
                DataType element = KnownTypes.Null;
                while (reader.Next() != JsonToken.EndArray)
                {
                    element = Common(element, Of(reader));
                }

                return new ArrayType(element);
            case JsonToken.Text:
                return OfText(reader.Text);
            case JsonToken.Integer
            or JsonToken.Fraction
            or JsonToken.True
            or JsonToken.False when options.PrimitivesAsString:
                return KnownTypes.String;
            case JsonToken.Integer:
                return long.TryParse(reader.Text, CultureInfo.InvariantCulture, out _)
                    ? KnownTypes.Long
                    : Exact(reader.Text) ?? KnownTypes.Double;
            case JsonToken.Fraction:
                return options.PrefersDecimal ? Exact(reader.Text) ?? KnownTypes.Double : KnownTypes.Double;
            case JsonToken.True or JsonToken.False:
                return KnownTypes.Boolean;
            default:
                return KnownTypes.Null;
        }
    }

    /// <summary>The schema of a file from the type of one more record, null for one that is not JSON.</summary>
    public DataType AddRoot(DataType soFar, DataType? record) =>
        Root(soFar, record ?? new StructType([new StructField(options.CorruptName, KnownTypes.String)]));

    /// <summary>Without unknown types and empty structs; null when nothing is left.</summary>
    public DataType? Settled(DataType type) =>
        type switch
        {
            ArrayType array => Settled(array.ElementType) is { } element
                ? new ArrayType(element, array.ContainsNull)
                : null,
            StructType record => SettledFields(record) is { Count: > 0 } fields ? new StructType(fields) : null,
            NullType => options.DropsFieldsOfNulls ? null : KnownTypes.String,
            _ => type,
        };

    private List<StructField> SettledFields(StructType record) =>
        record
            .Fields.Where(field => field.Name.Length > 0)
            .Select(field => (field.Name, Type: Settled(field.DataType)))
            .Where(field => field.Type is not null)
            .Select(field => new StructField(field.Name, field.Type!))
            .ToList();

    private DataType Root(DataType left, DataType right) =>
        (left, right) switch
        {
            (ArrayType array, _) => Root(array.ElementType, right),
            (_, ArrayType array) => Root(left, array.ElementType),
            (StructType, NullType) => left,
            (NullType, StructType) => right,
            (StructType record, not StructType) => WithCorrupt(record),
            (not StructType, StructType record) => WithCorrupt(record),
            _ => Common(left, right),
        };

    private StructType WithCorrupt(StructType record) =>
        options.Mode != Files.ParseMode.Permissive || record.Fields.Any(field => field.Name == options.CorruptName)
            ? record
            : new StructType(
                record
                    .Fields.Append(new StructField(options.CorruptName, KnownTypes.String))
                    .OrderBy(field => field.Name, StringComparer.Ordinal)
            );

    private DataType OfText(string text)
    {
        if (text.Length == 0)
        {
            return KnownTypes.Null;
        }

        if (options.PrefersDecimal && Exact(text) is { } exact)
        {
            return exact;
        }

        return options.InfersTimestamp && options.Formats.IsTimestamp(text) ? KnownTypes.Timestamp : KnownTypes.String;
    }

    private static DecimalType? Exact(string text)
    {
        if (!DecimalMath.Parse(text, out var unscaled, out _) || DecimalMath.PlacesOf(text) is not { } scale)
        {
            return null;
        }

        if (scale < 0)
        {
            throw new QueryFailure("INTERNAL_ERROR", $"Negative scale is not allowed: {scale}.");
        }

        var precision = Math.Max(BigInteger.Abs(unscaled).ToString(CultureInfo.InvariantCulture).Length, scale);
        return precision <= LargestPrecision ? new DecimalType(precision, scale) : null;
    }

    private static DataType Common(DataType left, DataType right) =>
        (left, right) switch
        {
            (NullType, _) => right,
            (_, NullType) => left,
            (StructType a, StructType b) => Merged(a, b),
            (ArrayType a, ArrayType b) => new ArrayType(
                Common(a.ElementType, b.ElementType),
                a.ContainsNull || b.ContainsNull
            ),
            _ when left.CatalogString == right.CatalogString => left,
            (DecimalType a, DecimalType b) => Widest(a, b),
            (DecimalType a, LongType) => Widest(a, new DecimalType(20, 0)),
            (LongType, DecimalType b) => Widest(new DecimalType(20, 0), b),
            (NumericType, NumericType) => KnownTypes.Double,
            _ => KnownTypes.String,
        };

    private static DataType Widest(DecimalType a, DecimalType b)
    {
        var scale = Math.Max(a.Scale, b.Scale);
        var range = Math.Max(a.Precision - a.Scale, b.Precision - b.Scale);
        return range + scale > LargestPrecision ? KnownTypes.Double : new DecimalType(range + scale, scale);
    }

    // Fields of the same name meet in pairs, as in two sorted lists.
    private static StructType Merged(StructType a, StructType b)
    {
        var fields = new List<StructField>();
        int i = 0,
            j = 0;
        while (i < a.Fields.Count && j < b.Fields.Count)
        {
            var order = string.CompareOrdinal(a.Fields[i].Name, b.Fields[j].Name);
            if (order == 0)
            {
                fields.Add(new StructField(a.Fields[i].Name, Common(a.Fields[i].DataType, b.Fields[j].DataType)));
                (i, j) = (i + 1, j + 1);
            }
            else
            {
                fields.Add(order < 0 ? a.Fields[i++] : b.Fields[j++]);
            }
        }

        return new StructType(fields.Concat(a.Fields.Skip(i)).Concat(b.Fields.Skip(j)));
    }
}
