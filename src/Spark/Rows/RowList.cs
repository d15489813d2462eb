using System.Collections;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Display.Formatting;
using Spark.Display.Frames;

namespace Spark.Rows;

/// <summary>Collected rows. A type of its own, because a notebook shows an array as a list of objects.</summary>
[TypeFormatterSource(typeof(RowListFormatterSource))]
internal sealed class RowList(StructType schema, Row[] rows) : IReadOnlyList<Row>
{
    public StructType Schema { get; } = schema;

    public int Count => rows.Length;

    public Row this[int index] => rows[index];

    public IEnumerator<Row> GetEnumerator() => ((IEnumerable<Row>)rows).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
