using Microsoft.Spark.Sql.Types;
using Spark.Expressions;

namespace Spark.Plans;

/// <summary>Rows given by the program, values in internal form, one array a row.</summary>
internal sealed record LocalRelation(IReadOnlyList<AttributeReference> Columns, IReadOnlyList<object?[]> Rows)
    : LeafPlan
{
    public override IReadOnlyList<AttributeReference> Output => Columns;
}

/// <summary>One row without columns, the source of a SELECT without FROM.</summary>
internal sealed record OneRow : LeafPlan
{
    public override IReadOnlyList<AttributeReference> Output => [];
}

/// <summary>
/// Longs from Start (inclusive) to End (exclusive); one column <c>id</c>, not nullable. Without a number of partitions
/// the engine takes its own.
/// </summary>
internal sealed record RangeRelation(long Start, long End, long Step, int? PartitionCount, AttributeReference Column)
    : LeafPlan
{
    public override IReadOnlyList<AttributeReference> Output => [Column];
}

/// <summary>
/// What a reader was told: format (<c>csv json parquet text</c>), paths, options (keys compare ignoring case).
/// </summary>
internal sealed record FileSource(
    string Format,
    IReadOnlyList<string> Paths,
    IReadOnlyDictionary<string, string> Options,
    StructType? UserSchema);

/// <summary>Files read with a schema known at analysis; partition columns of the directory names come last.</summary>
internal sealed record FileRelation(FileSource Source, IReadOnlyList<AttributeReference> Columns) : LeafPlan
{
    public override IReadOnlyList<AttributeReference> Output => Columns;
}
