using Microsoft.Spark.Sql.Types;
using Spark.Engines;

namespace Spark.Embedded.Results;

/// <summary>
/// Rows that C# gives to a query, batch by batch; every batch has at most <see cref="MaximumBatch"/> rows.
/// </summary>
internal interface IRowSource
{
    const int MaximumBatch = 2048;

    IReadOnlyList<DataType> Types { get; }

    /// <summary>Number of rows; null while unknown.</summary>
    long? RowCount { get; }

    /// <summary>Starts over. Only the columns asked for need values, in their own order.</summary>
    IEnumerable<ColumnBatch> Open(IReadOnlyList<int> columns);
}
