using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Types;

namespace Spark.Analysis.Functions;

/// <summary>How the two sides of a comparison meet.</summary>
internal static class Comparisons
{
    public static Expression Compare(FunctionUse use)
    {
        if (use.Definition.Name is "=" or "<=>" && BooleanWithNumber(use) is { } boolean)
        {
            return boolean;
        }

        if (WithoutFraction(use) is { } settled)
        {
            return settled;
        }

        var common = CommonType(use[0], use[1]);
        if (common is null)
        {
            throw Arithmetic.OperandMismatch(use, "ORDERING", _ => false);
        }

        use.Replace(use.Arguments.Select(argument => Casts.Implicit(argument, common)).ToArray());
        if (!Ordering.IsOrderable(common))
        {
            throw use.Mismatch(
                "INVALID_ORDERING_TYPE",
                $"The `{use.Definition.Name}` does not support ordering on type \"{SqlTypeNames.Of(common)}\".");
        }

        return use.Call(KnownTypes.Boolean, use.Definition.Name != "<=>" && use.AnyNullable);
    }

    private static DataType? CommonType(Expression left, Expression right) => (left.Type, right.Type) switch
    {
        (StringType, DateType or TimestampType or TimestampNtzType) => right.Type,
        (DateType or TimestampType or TimestampNtzType, StringType) => left.Type,
        (StringType, NullType) or (NullType, StringType) => KnownTypes.String,
        (StringType, DecimalType) or (DecimalType, StringType) => KnownTypes.Double,
        (StringType, AtomicType) when !right.Type.IsInterval() => right.Type,
        (AtomicType, StringType) when !left.Type.IsInterval() => left.Type,
        (DecimalType, IntegralType) or (IntegralType, DecimalType) =>
            DecimalRules.Wider(DecimalRules.ForOperand(left), DecimalRules.ForOperand(right)),
        (DecimalType a, DecimalType b) => DecimalRules.Wider(a, b),
        (DecimalType, FloatType or DoubleType) or (FloatType or DoubleType, DecimalType) => KnownTypes.Double,
        (ArrayType or StructType or MapType, ArrayType or StructType or MapType) =>
            CommonTypes.WiderWithoutStrings(left.Type, right.Type),
        var (a, b) => CommonTypes.Tightest(a, b),
    };

    /// <summary>
    /// Orders integers against a decimal literal as whole numbers: the literal is rounded to the side that keeps the
    /// comparison. The outcome when the literal is no long; null when the comparison goes on.
    /// </summary>
    private static Literal? WithoutFraction(FunctionUse use)
    {
        if (use.Definition.Name is not (">" or ">=" or "<" or "<="))
        {
            return null;
        }

        var literalIsLeft = use.TypeOf(1) is IntegralType;
        if (use[literalIsLeft ? 0 : 1] is not Literal { Value: DecimalValue value }
            || use.TypeOf(literalIsLeft ? 1 : 0) is not IntegralType)
        {
            return null;
        }

        var isAbove = use.Definition.Name is ">" or ">=";
        var isStrict = use.Definition.Name is ">" or "<";
        var whole = value.Whole(roundsUp: (isAbove == isStrict) == literalIsLeft);
        if (whole < long.MinValue || whole > long.MaxValue)
        {
            return new Literal((whole > 0) == (isAbove == literalIsLeft), KnownTypes.Boolean);
        }

        var literal = new Literal((long)whole, KnownTypes.Long);
        use.Replace(literalIsLeft ? [literal, use[1]] : [use[0], literal]);
        return null;
    }

    /// <summary>
    /// true = 1 is the boolean itself, true = 0 its negation, with other numbers 1 and 0 are compared.
    /// </summary>
    private static Expression? BooleanWithNumber(FunctionUse use)
    {
        var (truth, number) = use.TypeOf(0) is BooleanType ? (use[0], use[1]) : (use[1], use[0]);
        if (truth.Type is not BooleanType || number.Type is not NumericType)
        {
            return null;
        }

        var isNullSafe = use.Definition.Name == "<=>";
        if (number is Literal { Value: { } value } && IsOneOrZero(value) is { } one)
        {
            Expression same = one ? truth : FunctionUse.Call("not", KnownTypes.Boolean, truth.IsNullable, truth);
            return isNullSafe
                ? new FunctionCall(
                    "and",
                    [FunctionUse.Call("isnotnull", KnownTypes.Boolean, false, truth), same],
                    KnownTypes.Boolean,
                    truth.IsNullable)
                : same;
        }

        var asNumber = Casts.Implicit(truth, number.Type);
        use.Replace(use.TypeOf(0) is BooleanType ? [asNumber, number] : [number, asNumber]);
        return use.Call(KnownTypes.Boolean, !isNullSafe && use.AnyNullable);
    }

    private static bool? IsOneOrZero(object value) => value switch
    {
        sbyte or short or int
            or long => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture) switch
            {
                1 => true,
                0 => false,
                _ => null,
            },
        double or float => Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture) switch
        {
            1 => true,
            0 => false,
            _ => null,
        },
        DecimalValue { Scale: 0, Unscaled: var unscaled } => unscaled == 1 ? true : unscaled == 0 ? false : null,
        _ => null,
    };
}
