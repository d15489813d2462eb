using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Plans;

namespace Spark.Analysis;

/// <summary>
/// A table of files that the session knows by name; the files outlive the session, the name does not.
/// </summary>
internal sealed record CatalogTable(
    string Name, string Format, string Path, StructType Schema, IReadOnlyList<string> PartitionBy)
{
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>False until rows are first written: a folder without files cannot be read.</summary>
    public bool HasFiles { get; init; }

    public LogicalPlan Read()
    {
        var relation = DataFrameReader.Relation(new FileSource(Format, [Path], Options, Schema), Schema);
        return HasFiles ? relation : new LocalRelation(relation.Columns, []);
    }
}
