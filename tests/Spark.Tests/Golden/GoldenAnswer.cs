using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Spark.Tests.Golden;

/// <summary>What the library answered: a schema and rows in internal form, or one value.</summary>
internal sealed record GoldenAnswer(StructType Schema, IReadOnlyList<object?[]> Rows, object? Value = null)
{
    public static GoldenAnswer Of(DataFrame frame) => new(
        frame.Schema(),
        frame.Session.Engine.Execute(frame.Plan, CancellationToken.None)
            .SelectMany(batch => Enumerable.Range(0, batch.RowCount)
                .Select(row => batch.Columns.Select(column => column.GetValue(row)).ToArray()))
            .ToList());

    public static GoldenAnswer OfValue(object? value) => new(new StructType([]), [], value);
}
