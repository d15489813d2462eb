using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Spark.Lambdas;

/// <summary>A C# function from the rows of a partition to rows of another shape.</summary>
/// <param name="Name">Name in messages.</param>
/// <param name="Function">Values of each row that it makes, as users give them.</param>
/// <param name="Input">Shape of the rows that it gets.</param>
/// <param name="Output">Shape of the rows that it makes.</param>
internal sealed record RowsFunction(
    string Name, Func<IEnumerable<Row>, IEnumerable<object?[]>> Function, StructType Input, StructType Output)
{
    /// <summary>Whether each row is worked on by itself, so that partitions may be cut anywhere.</summary>
    public bool IsRowWise { get; init; }
}
