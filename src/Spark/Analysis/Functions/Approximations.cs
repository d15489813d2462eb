using System.Globalization;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Types;

namespace Spark.Analysis.Functions;

/// <summary>Approximate counts and percentiles.</summary>
internal static class Approximations
{
    private static readonly ExpectedType Number = ExpectedType.OneOf(
        ExpectedType.Numeric, ExpectedType.Date, ExpectedType.Timestamp, ExpectedType.TimestampNtz,
        ExpectedType.YearMonthInterval, ExpectedType.DayTimeInterval);

    private static readonly ExpectedType Fraction = ExpectedType.OneOf(
        ExpectedType.Double, ExpectedType.Exactly(new ArrayType(KnownTypes.Double, false)));

    /// <summary>The second argument of the node is the relative standard deviation as a double literal.</summary>
    public static AggregateCall CountDistinct(FunctionUse use)
    {
        var deviation = 0.05;
        if (use.Count == 2)
        {
            deviation = Folding.TryEvaluate(use[1], out var value) && value is double or float or DecimalValue
                ? double.Parse(Convert.ToString(value, CultureInfo.InvariantCulture)!, CultureInfo.InvariantCulture)
                : throw new AnalysisException(
                    "_LEGACY_ERROR_TEMP_1210", "The second argument should be a double literal.", use.Syntax.At);
            if (deviation > 0.39)
            {
                throw new AnalysisException(
                    "FAILED_FUNCTION_CALL",
                    "Failed preparing of the function `approx_count_distinct` for call. Please, double check "
                    + "function's arguments.",
                    use.Syntax.At);
            }
        }

        var distinct = use.Syntax.IsDistinct ? "DISTINCT " : string.Empty;
        return new AggregateCall(
            "approx_count_distinct", [
                use[0], new Literal(deviation, KnownTypes.Double)], false, null, KnownTypes.Long, false)
        {
            DisplayText = $"approx_count_distinct({distinct}{ColumnNames.Of(use[0])})",
        };
    }

    public static AggregateCall PercentileApprox(FunctionUse use)
    {
        var accuracy = use.Count > 2 ? use[2] : new Literal(10000, KnownTypes.Int);
        use.Replace([use[0], use[1], accuracy]);
        use.Coerce([Number, Fraction, ExpectedType.Integral]);
        RequireFoldable(use, 1, "percentage");
        RequireFoldable(use, 2, "accuracy");
        CheckShares(use);
        var type = use.TypeOf(1) is ArrayType ? new ArrayType(use.TypeOf(0), false) : use.TypeOf(0);
        return new AggregateCall(
            "percentile_approx", use.Arguments, false, null, type, true)
        { DisplayName = use.DisplayName };
    }

    public static AggregateCall Percentile(FunctionUse use)
    {
        use.Replace([use[0], use[1], use.Count > 2 ? use[2] : new Literal(1L, KnownTypes.Long)]);
        use.Coerce([
            ExpectedType.OneOf(
                ExpectedType.Numeric,
                ExpectedType.YearMonthInterval,
                ExpectedType.DayTimeInterval), Fraction, ExpectedType.Integral]);
        RequireFoldable(use, 1, "percentage");
        CheckShares(use);
        DataType single = use.TypeOf(0) switch
        {
            YearMonthIntervalType => KnownTypes.YearMonthInterval,
            DayTimeIntervalType => KnownTypes.DayTimeInterval,
            _ => KnownTypes.Double,
        };
        var type = use.TypeOf(1) is ArrayType ? new ArrayType(single, false) : single;
        return new AggregateCall("percentile", use.Arguments, false, null, type, true);
    }

    private static void CheckShares(FunctionUse use)
    {
        if (!Folding.TryEvaluate(use[1], out var value))
        {
            return;
        }

        foreach (var share in value is object?[] list ? list : [value])
        {
            if (share is double number and (< 0 or > 1))
            {
                throw use.Mismatch(
                    "VALUE_OUT_OF_RANGE",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The percentage must be between [0.0, 1.0] (current value = {number}D)."));
            }
        }
    }

    private static void RequireFoldable(FunctionUse use, int index, string name)
    {
        if (!Folding.IsFoldable(use[index]))
        {
            throw use.Mismatch(
                "NON_FOLDABLE_INPUT",
                $"the input {name} should be a foldable \"{SqlTypeNames.Of(use.TypeOf(index))}\" expression; "
                + $"however, got \"{ColumnNames.Of(use[index])}\".");
        }
    }
}
