using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions.Casts;
using Spark.Embedded.Functions.Dates;
using Spark.Embedded.Functions.Numbers;
using Spark.Types;

namespace Spark.Embedded.Files;

/// <summary>Columns that folder names give, their types inferred from all values.</summary>
internal sealed record PartitionColumns(IReadOnlyList<StructField> Fields)
{
    /// <summary>Columns by the names in the files' folders, in order of first appearance.</summary>
    public static PartitionColumns Infer(
        IReadOnlyList<DataFile> files,
        StructType? schema,
        bool infersTypes,
        ZoneRules zone
    )
    {
        var names = files
            .SelectMany(file => file.Partition.Select(pair => pair.Key))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var fields = names.Select(name =>
        {
            var given = schema?.Fields.FirstOrDefault(field =>
                field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
            );
            var values = files
                .SelectMany(file => file.Partition.Where(pair => pair.Key == name))
                .Select(pair => pair.Value)
                .ToArray();
            return new StructField(name, given?.DataType ?? (infersTypes ? Common(values, zone) : KnownTypes.String));
        });
        return new PartitionColumns(fields.ToArray());
    }

    /// <summary>The column of this name, case ignored; null when folders give none.</summary>
    public StructField? Find(string name) =>
        Fields.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The values of a file's partition columns in internal form.</summary>
    public object?[] ValuesOf(DataFile file, ZoneRules zone) =>
        Fields
            .Select(field =>
            {
                var text = file
                    .Partition.Where(pair => pair.Key.Equals(field.Name, StringComparison.OrdinalIgnoreCase))
                    .Select(pair => pair.Value)
                    .FirstOrDefault();
                return text is null or PathText.DefaultPartition
                    ? null
                    : ValueCasts.Of(KnownTypes.String, field.DataType, zone)(text);
            })
            .ToArray();

    // int, then long, decimal, double, date, timestamp; anything else, and mixtures that have no common type, is text.
    private static DataType Common(string[] values, ZoneRules zone)
    {
        DataType? common = null;
        foreach (var value in values.Where(value => value != PathText.DefaultPartition))
        {
            var type = TypeOf(value, zone);
            common = common is null ? type : Widened(common, type);
        }

        return common ?? KnownTypes.String;
    }

    private static DataType TypeOf(string value, ZoneRules zone)
    {
        if (int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            return KnownTypes.Int;
        }

        if (long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            return KnownTypes.Long;
        }

        if (value.All(char.IsAsciiDigit) && value.Length is > 0 and <= 38)
        {
            return new DecimalType(value.Length, 0);
        }

        if (value.Length > 0 && value[^1] is not ('d' or 'D' or 'f' or 'F') && JavaDouble.Parse(value) is not null)
        {
            return KnownTypes.Double;
        }

        var bytes = System.Text.Encoding.UTF8.GetBytes(value);
        if (DatePattern.ForParsing("yyyy-MM-dd").TryParse(value, ZoneRules.Utc) is not null)
        {
            return KnownTypes.Date;
        }

        return value.Contains('-') && value.Contains(':') && TextDates.ToTimestamp(bytes, zone, _ => 0) is not null
            ? KnownTypes.Timestamp
            : KnownTypes.String;
    }

    private static DataType Widened(DataType left, DataType right) =>
        (left, right) switch
        {
            _ when left.CatalogString == right.CatalogString => left,
            (IntegerType or LongType, IntegerType or LongType) => KnownTypes.Long,
            (DecimalType a, DecimalType b) => new DecimalType(Math.Max(a.Precision, b.Precision), 0),
            (DecimalType a, IntegerType or LongType) => new DecimalType(Math.Max(a.Precision, 20), 0),
            (IntegerType or LongType, DecimalType b) => new DecimalType(Math.Max(b.Precision, 20), 0),
            (NumericType, NumericType) => KnownTypes.Double,
            (DateType, TimestampType) or (TimestampType, DateType) => KnownTypes.Timestamp,
            _ => KnownTypes.String,
        };
}
