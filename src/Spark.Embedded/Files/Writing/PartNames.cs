using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions.Casts;
using Spark.Expressions;
using Spark.Types;

namespace Spark.Embedded.Files.Writing;

/// <summary>Names of the files and folders of one write.</summary>
internal sealed class PartNames(string ending, IReadOnlyList<AttributeReference> partitions, ZoneRules zone)
{
    private readonly string _write = Guid.NewGuid().ToString("D");
    private readonly Func<object, string>[] _texts = partitions
        .Select(column => column.Type is StringType ? value => (string)value : ValueText.Of(column.Type, zone))
        .ToArray();

    public string File(int part) =>
        string.Create(CultureInfo.InvariantCulture, $"part-{part:D5}-{_write}-c000{ending}");

    /// <summary>The folder of partition values: <c>a=1/b=x</c>; empty without partition columns.</summary>
    public string Folder(IReadOnlyList<object?> values) => Path.Combine(partitions
        .Select((column, i) => $"{PathText.EscapePartition(column.Name)}="
            + PathText.EscapePartition(values[i] is { } value ? _texts[i](value) : null))
        .ToArray());
}
