using System.Globalization;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.ML.Stages;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Analysis;
using Spark.Engines;
using Spark.Expressions;
using Spark.Plans;
using Spark.Types;

namespace Spark.Gateway.ML.Evaluating;

/// <summary>Columns as doubles on this side, for curves and confusion matrices.</summary>
internal sealed class NumberReading(IEngine engine)
{
    public IReadOnlyList<double[]> Read(
        IReadOnlyList<NumberColumn> columns, LogicalPlan data, CancellationToken cancellation)
    {
        var found = columns.Select(column => InputColumns.Find(data, column.Name)).ToArray();
        var items = columns
            .Select((column, i) => new Alias(Number(found[i], column.Component), $"n{i}", AttributeIds.Next()))
            .ToArray();
        var batches = engine.Execute(new Project(items, data), cancellation).ToArray();
        return columns.Select((column, i) => Joined(batches, i, column, found[i])).ToArray();
    }

    private static Expression Number(AttributeReference column, int component) => column.Type switch
    {
        VectorUDT => new FunctionCall(
            "get",
            [
                new FunctionCall(
                    "vector_to_array", [column], new ArrayType(KnownTypes.Double, false), column.IsNullable),
                new Literal(component, KnownTypes.Int),
            ],
            KnownTypes.Double,
            true),
        DoubleType => column,
        NumericType or BooleanType => new Cast(column, KnownTypes.Double, CastOrigin.Implicit),
        _ => throw new AnalysisException(
            null,
            $"Column '{column.Name}' is of type '{column.Type.SimpleString}', but numbers or vectors are expected.",
            null),
    };

    private static double[] Joined(
        ColumnBatch[] batches, int position, NumberColumn column, AttributeReference attribute)
    {
        var vectors = batches.Select(batch => (PrimitiveVector<double>)batch.Columns[position]).ToArray();
        var nulls = vectors.SelectMany(vector => Enumerable.Range(0, vector.Count).Select(vector.IsNull)).ToArray();
        var first = Array.IndexOf(nulls, true);
        return first < 0
            ? vectors.SelectMany(vector => vector.Values).ToArray()
            : throw new EngineException(string.Create(
                CultureInfo.InvariantCulture,
                $"Column '{column.Name}' {Lacking(attribute, column)} in {nulls.Count(isNull => isNull):N0} of "
                + $"{nulls.Length:N0} rows, first in row {first + 1:N0}. Leave these rows out before evaluating."));
    }

    private static string Lacking(AttributeReference attribute, NumberColumn column) => attribute.Type is VectorUDT
        ? string.Create(CultureInfo.InvariantCulture, $"is null or has no component {column.Component}")
        : "is null";
}
