using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions;
using Spark.Embedded.Functions.Numbers;
using Spark.Embedded.Sql;
using Spark.Types;

namespace Spark.Embedded.Lowering.Rules;

/// <summary>
/// Aggregates over windows by DuckDB's own functions. C# aggregates cannot run there: DuckDB hands them one state for
/// a whole
/// vector without saying so.
/// </summary>
internal static class WindowedAggregates
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "sum",
        "avg",
        "stddev_samp",
        "stddev_pop",
        "var_samp",
        "var_pop",
        "covar_samp",
        "covar_pop",
        "corr",
    };

    public static SqlExpression Lower(AggregateUse use, string name, IReadOnlyList<SqlExpression> doubles)
    {
        if (!Known.Contains(name))
        {
            throw Unsupported.Feature($"{use.Name} over a window");
        }

        if (name is "sum" or "avg")
        {
            return use.Run(name, [.. doubles]);
        }

        // DuckDB refuses to compute a spread of infinite or missing numbers; Spark's is NaN.
        var isFinite = doubles
            .Select(value => (SqlExpression)new SqlCall("isfinite", [value]))
            .Aggregate((left, right) => new SqlBinary("AND", left, right));
        var finite = doubles.Select(value => (SqlExpression)new SqlCase([(isFinite, value)], null)).ToArray();
        var value = use.Run(name, finite);
        var guarded =
            name == "corr"
                ? new SqlCase([(new SqlCall("isnan", [value]), new SqlLiteral(null, KnownTypes.Double))], value)
                : value;
        return new SqlCase(
            [(use.Run("bool_or", new SqlPrefix("NOT", isFinite)), new SqlLiteral(double.NaN, KnownTypes.Double))],
            guarded
        );
    }

    public static SqlExpression DecimalSum(AggregateUse use) =>
        new SqlCast(use.Run("sum", use[0]), use.Type, IsTry: true);

    public static SqlExpression DecimalAverage(AggregateUse use, DecimalType input)
    {
        var total = new DecimalType(DecimalType.MaxPrecision, input.Scale);
        var result = (DecimalType)use.Type;
        var places = result.Scale - input.Scale;
        return new SqlNativeCall(
            RowFunction.Of(
                string.Create(CultureInfo.InvariantCulture, $"decimal_average_{input.Scale}"),
                [total, KnownTypes.Long],
                result,
                (DecimalValue sum, long count) =>
                    count == 0
                        ? null
                        : DecimalMath.Fit(
                            DecimalMath.DivideHalfUp(sum.Unscaled * DecimalMath.PowerOfTen(places), count),
                            result.Scale,
                            result
                        )
            ),
            [new SqlCast(use.Run("sum", use[0]), total), use.Run("count", use[0])]
        );
    }
}
