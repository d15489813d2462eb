using Microsoft.Spark.Sql.Types;
using Spark.Embedded.ML.Rows;
using Spark.Engines;
using Spark.Expressions;

namespace Spark.Embedded.ML.Maps;

/// <summary>Learned numbers in place of NULL, NaN and the missing value, in the type of the input column.</summary>
internal sealed class ImputeMap(
    IReadOnlyList<AttributeReference> inputs, double[] surrogates, double missingValue) : BatchMap
{
    public override string Name => "Imputer";

    public override IReadOnlyList<AttributeReference> Inputs => inputs;

    public override IReadOnlyList<ColumnVector> Compute(IReadOnlyList<ColumnVector> columns, MapRows rows) =>
        columns.Select(Fill).ToArray();

    private ColumnVector Fill(ColumnVector column, int input)
    {
        var values = Columns.ToDoubles(column, out _);
        var filled = Array.ConvertAll(
            values, value => double.IsNaN(value) || value == missingValue ? surrogates[input] : value);
        return column.Type switch
        {
            FloatType => new PrimitiveVector<float>(column.Type, Array.ConvertAll(filled, value => (float)value), []),
            LongType => new PrimitiveVector<long>(column.Type, Array.ConvertAll(filled, value => (long)value), []),
            IntegerType => new PrimitiveVector<int>(column.Type, Array.ConvertAll(filled, value => (int)value), []),
            ShortType => new PrimitiveVector<short>(column.Type, Array.ConvertAll(filled, value => (short)value), []),
            ByteType => new PrimitiveVector<sbyte>(column.Type, Array.ConvertAll(filled, value => (sbyte)value), []),
            _ => new PrimitiveVector<double>(column.Type, filled, []),
        };
    }
}
