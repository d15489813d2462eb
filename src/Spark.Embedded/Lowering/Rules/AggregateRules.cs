using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions;
using Spark.Embedded.Functions.Statistics;
using Spark.Embedded.Sql;
using Spark.Expressions;
using Spark.Types;

namespace Spark.Embedded.Lowering.Rules;

/// <summary>Aggregate functions.</summary>
internal static class AggregateRules
{
    // A sum of so many digits cannot leave DuckDB's 38 before there are 10^10 rows.
    private const int SafeDigits = 28;

    public static AggregateTable Table { get; } =
        new()
        {
            ["count"] = CountRows,
            ["count_if"] = use => use.RunWhere(use[0], "count", new SqlKeyword("*")),
            ["sum"] = Sum,
            ["avg"] = Average,
            ["mean"] = Average,
            ["min"] = use => Extreme(use, "min"),
            ["max"] = use => Extreme(use, "max"),
            ["first"] = use => Pick(use, "arg_min"),
            ["first_value"] = use => Pick(use, "arg_min"),
            ["any_value"] = use => Pick(use, "arg_min"),
            ["last"] = use => Pick(use, "arg_max"),
            ["last_value"] = use => Pick(use, "arg_max"),
            ["nth_value"] = use => use.IsWindow
            ? use.Over(new SqlCall("nth_value", use.Arguments.Take(2).ToArray()) { IgnoreNulls = use.Call.IgnoreNulls })
            : throw Unsupported.Feature("nth_value outside of a window"),
            ["collect_list"] = Collect,
            ["array_agg"] = Collect,
            ["collect_set"] = CollectSet,
            ["stddev_samp"] = use => Moments(use, CentralMoments.StddevSamp),
            ["stddev"] = use => Moments(use, CentralMoments.StddevSamp),
            ["std"] = use => Moments(use, CentralMoments.StddevSamp),
            ["stddev_pop"] = use => Moments(use, CentralMoments.StddevPop),
            ["var_samp"] = use => Moments(use, CentralMoments.VarSamp),
            ["variance"] = use => Moments(use, CentralMoments.VarSamp),
            ["var_pop"] = use => Moments(use, CentralMoments.VarPop),
            ["skewness"] = use => Moments(use, CentralMoments.Skewness),
            ["kurtosis"] = use => Moments(use, CentralMoments.Kurtosis),
            ["covar_samp"] = use => Pairs(use, Covariance.Sample),
            ["covar_pop"] = use => Pairs(use, Covariance.Population),
            ["corr"] = use => Pairs(use, Covariance.Correlation),
            ["regr_slope"] = use => Pairs(use, Regression.Slope),
            ["regr_intercept"] = use => Pairs(use, Regression.Intercept),
            ["regr_r2"] = use => Pairs(use, Covariance.RegressionR2),
            ["regr_count"] = use => use.RunWhere(BothPresent(use), "count", new SqlKeyword("*")),
            ["regr_avgx"] = use => Total(use, isMean: true, Beside(use, 1, 0)),
            ["regr_avgy"] = use => Total(use, isMean: true, Beside(use, 0, 1)),
            ["regr_sxx"] = use => Pairs(use, RegressionSums.Sxx),
            ["regr_syy"] = use => Pairs(use, RegressionSums.Syy),
            ["regr_sxy"] = use => Pairs(use, RegressionSums.Sxy),
            ["bool_and"] = use => use.Run("bool_and", use[0]),
            ["every"] = use => use.Run("bool_and", use[0]),
            ["bool_or"] = use => use.Run("bool_or", use[0]),
            ["some"] = use => use.Run("bool_or", use[0]),
            ["any"] = use => use.Run("bool_or", use[0]),
            ["bit_and"] = use => use.Run("bit_and", use[0]),
            ["bit_or"] = use => use.Run("bit_or", use[0]),
            ["bit_xor"] = use => use.Run("bit_xor", use[0]),
            ["product"] = use => use.Run("product", Double(use, 0)),
            ["max_by"] = use => By(use, isMaximum: true),
            ["min_by"] = use => By(use, isMaximum: false),
            ["median"] = use => Percentile(use, new SqlLiteral(0.5, KnownTypes.Double)),
            ["percentile"] = use => Percentile(use, use[1]),
            ["percentile_cont"] = use => Percentile(use, use[1]),
            ["percentile_approx"] = PercentileApproximate,
            ["approx_percentile"] = PercentileApproximate,
            ["approx_count_distinct"] = ApproximateDistinct,
            ["try_sum"] = use => TrySum(use),
            ["try_avg"] = Average,
            ["mode"] = Mode,
        };

    private static SqlExpression Double(AggregateUse use, int index) =>
        CastLowering.Lower(use[index], use.TypeOf(index), KnownTypes.Double, use.Settings);

    private static SqlExpression Present(SqlExpression value) => new SqlPostfix(value, "IS NOT NULL");

    private static SqlBinary BothPresent(AggregateUse use) => new("AND", Present(use[0]), Present(use[1]));

    // count(a, b) counts rows in which all are there; with DISTINCT, different combinations of them.
    private static SqlExpression CountRows(AggregateUse use)
    {
        if (!use.Call.IsDistinct && use.Arguments.All(argument => argument is SqlLiteral { Value: not null }))
        {
            return use.Run("count", new SqlKeyword("*"));
        }

        if (use.Count == 1)
        {
            return use.Run("count", use[0]);
        }

        var allPresent = use.Arguments.Select(Present).Aggregate((left, right) => new SqlBinary("AND", left, right));
        var row = new SqlStruct(
            use.Arguments.Select((argument, i) => (Native.StructFields.Name(i), argument)).ToArray()
        );
        return use.Run("count", new SqlCase([(allPresent, row)], null));
    }

    private static SqlExpression Sum(AggregateUse use) =>
        use.TypeOf(0) switch
        {
            LongType => Wrapped(use.Run("sum", use[0])),
            IntegralType => new SqlCast(use.Run("sum", use[0]), KnownTypes.Long),
            DecimalType number => DecimalSum(use, number),
            FloatType or DoubleType or StringType => Total(use, isMean: false),
            YearMonthIntervalType => new SqlCast(use.Run("sum", use[0]), use.Type),
            DayTimeIntervalType => new SqlCast(use.Run("sum", use[0]), use.Type),
            NullType => new SqlLiteral(null, use.Type),
            _ => throw Unsupported.Feature($"sum of '{use.TypeOf(0).CatalogString}'"),
        };

    // A sum of 64-bit integers wraps around; DuckDB computes it in 128 bits.
    private static SqlExpression Wrapped(SqlExpression sum) => new SqlCall("sp_wrap64", [sum]);

    private static SqlExpression TrySum(AggregateUse use) =>
        use.TypeOf(0) switch
        {
            LongType => new SqlCast(use.Run("sum", use[0]), KnownTypes.Long, IsTry: true),
            _ => Sum(use),
        };

    private static SqlExpression DecimalSum(AggregateUse use, DecimalType number)
    {
        if (number.Precision <= SafeDigits)
        {
            return new SqlCast(use.Run("sum", use[0]), use.Type, IsTry: true);
        }

        return use.IsWindow
            ? WindowedAggregates.DecimalSum(use)
            : use.Run(new DecimalSum(number, (DecimalType)use.Type), use[0]);
    }

    private static SqlExpression Average(AggregateUse use) =>
        use.TypeOf(0) switch
        {
            DecimalType number when use.IsWindow => WindowedAggregates.DecimalAverage(use, number),
            DecimalType number => use.Run(new DecimalAverage(number, (DecimalType)use.Type), use[0]),
            YearMonthIntervalType or DayTimeIntervalType => IntervalAverage(use),
            NullType => new SqlLiteral(null, use.Type),
            _ => Total(use, isMean: true),
        };

    private static SqlNativeCall IntervalAverage(AggregateUse use)
    {
        var isMonths = use.TypeOf(0) is YearMonthIntervalType;
        var sum = new SqlCast(use.Run("sum", use[0]), KnownTypes.Long);
        var count = use.Run("count", use[0]);
        return new SqlNativeCall(
            RowFunction.Of(
                "interval_average",
                [KnownTypes.Long, KnownTypes.Long],
                use.Type,
                (long? total, long rows) =>
                    total is null || rows == 0 ? null
                    : isMonths ? (object)(int)Functions.Dates.DateArithmetic.Divide(total.Value, rows, true)
                    : Functions.Dates.DateArithmetic.Divide(total.Value, rows, false)
            ),
            [sum, count]
        );
    }

    private static SqlExpression Extreme(AggregateUse use, string name)
    {
        if (TypeInspection.ComparesLikeDuckDb(use.TypeOf(0)))
        {
            return use.Run(name, use[0]);
        }

        // Nested values are compared by a key; of equal ones the first row counts.
        var key = SortKeys.Of(use[0], use.TypeOf(0));
        if (use.IsWindow)
        {
            return use.Run(name == "min" ? "arg_min" : "arg_max", use[0], key);
        }

        var early = name == "min" ? use.RowIndex! : new SqlPrefix("-", use.RowIndex!);
        var rank = new SqlStruct([(Native.StructFields.Name(0), key), (Native.StructFields.Name(1), early)]);
        return LosesSigns(use.TypeOf(0))
            ? FirstOf(use, new SqlOrder(rank, name == "min", NullsFirst: false), ignoresNulls: true)
            : use.RunWhere(Present(use[0]), name == "min" ? "arg_min" : "arg_max", use[0], rank);
    }

    // DuckDB keeps nested values of arg_min and its kin as sort keys, in which -0.0 has become 0.0.
    private static bool LosesSigns(Microsoft.Spark.Sql.Types.DataType type) =>
        !TypeInspection.IsFloating(type) && TypeInspection.HasFloating(type);

    private static SqlCall FirstOf(AggregateUse use, SqlOrder order, bool ignoresNulls)
    {
        var value = ignoresNulls ? use[0] : new SqlStruct([(Native.StructFields.Name(0), use[0])]);
        var list = use.RunSorted(ignoresNulls ? Present(use[0]) : null, order, value);
        var first = new SqlCall("list_extract", [list, new SqlLiteral(1L, Types.KnownTypes.Long)]);
        return ignoresNulls
            ? first
            : new SqlCall(
                "struct_extract",
                [first, new SqlLiteral(Native.StructFields.Name(0), Types.KnownTypes.String)]);
    }

    /// <summary>
    /// The value of the first or last row: DuckDB's own first() follows threads, so the row number decides.
    /// </summary>
    private static SqlExpression Pick(AggregateUse use, string name)
    {
        if (use.IsWindow)
        {
            var function = name == "arg_min" ? "first_value" : "last_value";
            return use.Over(new SqlCall(function, [use[0]]) { IgnoreNulls = IgnoresNulls(use) });
        }

        if (LosesSigns(use.TypeOf(0)))
        {
            return FirstOf(use, new SqlOrder(use.RowIndex!, name == "arg_min", NullsFirst: true), IgnoresNulls(use));
        }

        return IgnoresNulls(use)
            ? use.Run(name, use[0], use.RowIndex!)
            : use.Run(name + "_null", use[0], use.RowIndex!);
    }

    private static bool IgnoresNulls(AggregateUse use) =>
        use.Call.IgnoreNulls || (use.Count > 1 && use.Call.Arguments[1] is Literal { Value: true });

    private static SqlExpression Collect(AggregateUse use) =>
        new SqlCall(
            "coalesce",
            [use.RunWhere(Present(use[0]), "list", use[0]), new SqlLiteral(Array.Empty<object?>(), use.Type)]
        );

    private static SqlExpression CollectSet(AggregateUse use)
    {
        if (use.IsWindow)
        {
            throw Unsupported.Feature("collect_set over a window");
        }

        var list = use.RunWhere(Present(use[0]), "list", use[0]);
        var distinct = ArrayRules.Distinct(list, (ArrayType)use.Type);
        return new SqlCall("coalesce", [distinct, new SqlLiteral(Array.Empty<object?>(), use.Type)]);
    }

    // In order where the rows are numbered, else in a way that does not depend on order.
    private static SqlExpression Total(AggregateUse use, bool isMean, SqlExpression? value = null)
    {
        value ??= Double(use, 0);
        return use.IsWindow ? WindowedAggregates.Lower(use, isMean ? "avg" : "sum", [value])
            : use.SumsInOrder && !use.Call.IsDistinct
            ? use.Run(isMean ? OrderedSum.Average : OrderedSum.Sum, value, use.RowIndex!)
            : isMean && !use.Call.IsDistinct
            ? new SqlBinary(
                "/",
                use.Run(PreciseSum.Sum, value),
                new SqlCast(use.Run("count", value), KnownTypes.Double))
            : use.Run(isMean ? PreciseSum.Average : PreciseSum.Sum, value);
    }

    // One column where the other is there too.
    private static SqlCase Beside(AggregateUse use, int index, int other) =>
        new([(Present(use[other]), Double(use, index))], null);

    private static SqlExpression Moments(AggregateUse use, NativeAggregate aggregate) =>
        use.IsWindow ? WindowedAggregates.Lower(use, aggregate.Name, [Double(use, 0)])
        : !use.SumsInOrder && PreciseMoments.Find(aggregate.Name) is { } precise ? use.Run(precise, Double(use, 0))
        : use.Run(aggregate, Double(use, 0), use.RowIndex!);

    private static SqlExpression Pairs(AggregateUse use, NativeAggregate aggregate) =>
        use.IsWindow
            ? WindowedAggregates.Lower(use, aggregate.Name, [Double(use, 0), Double(use, 1)])
            : use.Run(aggregate, Double(use, 0), Double(use, 1), use.RowIndex!);

    // Of rows with equal keys the last one counts.
    private static SqlExpression By(AggregateUse use, bool isMaximum)
    {
        if (use.IsWindow || use.RowIndex is not { } index)
        {
            throw Unsupported.Feature($"{use.Name} over a window");
        }

        var key = SortKeys.Of(use[1], use.TypeOf(1));
        var late = isMaximum ? index : new SqlPrefix("-", index);
        var rank = new SqlStruct([(Native.StructFields.Name(0), key), (Native.StructFields.Name(1), late)]);
        return use.RunWhere(Present(use[1]), isMaximum ? "arg_max_null" : "arg_min_null", use[0], rank);
    }

    private static SqlExpression Percentile(AggregateUse use, SqlExpression fraction)
    {
        if (use.Count > 2 && use.Call.Arguments[2] is not Literal { Value: 1 or 1L })
        {
            throw Unsupported.Feature($"{use.Name} with frequencies");
        }

        if (use.TypeOf(0) is YearMonthIntervalType or DayTimeIntervalType)
        {
            throw Unsupported.Feature($"{use.Name} of intervals");
        }

        var list = use.RunWhere(Present(use[0]), "list", Double(use, 0));
        var isMany = use.Count > 1 && use.TypeOf(1) is ArrayType;
        return isMany
            ? new SqlNativeCall(
                RowFunction.Of(
                    "percentiles",
                    [KnownTypes.ArrayOf(KnownTypes.Double), use.TypeOf(1)],
                    use.Type,
                    (object?[] values, object?[] at) => (object?)Percentiles.Exact(values, at)
                ),
                [list, fraction]
            )
            : new SqlNativeCall(
                RowFunction.Of(
                    "percentile",
                    [KnownTypes.ArrayOf(KnownTypes.Double), KnownTypes.Double],
                    KnownTypes.Double,
                    (object?[] values, double at) => Percentiles.Exact(values, at)
                ),
                [
                    list,
                    CastLowering.Lower(
                        fraction,
                        use.Count > 1 ? use.TypeOf(1) : KnownTypes.Double,
                        KnownTypes.Double,
                        use.Settings
                    ),
                ]
            );
    }

    private static SqlExpression PercentileApproximate(AggregateUse use)
    {
        var list = use.RunWhere(Present(use[0]), "list", use[0]);
        var accuracy =
            use.Count > 2
                ? Convert.ToInt64(use.Constant(2), System.Globalization.CultureInfo.InvariantCulture)
                : 10_000;
        var element = use.TypeOf(0);
        return new SqlNativeCall(
            RowFunction.Of(
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"percentile_approx_{accuracy}"),
                [KnownTypes.ArrayOf(element), use.TypeOf(1)],
                use.Type,
                (object?[] values, object? at) => Percentiles.Approximate(values, at, accuracy, element)
            ),
            [list, use[1]]
        );
    }

    private static SqlExpression ApproximateDistinct(AggregateUse use)
    {
        var error =
            use.Count > 1 ? Convert.ToDouble(use.Constant(1), System.Globalization.CultureInfo.InvariantCulture) : 0.05;
        return new SqlCall(
            "coalesce",
            [use.Run(HyperLogLog.For(use.TypeOf(0), error), use[0]), new SqlLiteral(0L, KnownTypes.Long)]
        );
    }

    // Of values equally frequent Spark takes whichever its hash map meets first, which no other program can know.
    private static SqlExpression Mode(AggregateUse use) => throw Unsupported.Feature("aggregate mode");
}
