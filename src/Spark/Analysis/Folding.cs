using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Spark.Expressions;

namespace Spark.Analysis;

/// <summary>Evaluates the few constant expressions whose value the analysis itself needs.</summary>
internal static class Folding
{
    /// <summary>No column, no subquery, no volatile function below.</summary>
    public static bool IsFoldable(Expression expression) => expression.SelfAndDescendants().All(node => node switch
    {
        AttributeReference or OuterReference or LambdaVariable or ScalarSubquery or ExistsSubquery
            or InSubquery => false,
        AggregateCall or WindowCall or LambdaCall => false,
        FunctionCall call => Functions.FunctionCatalogue.Find(call.Name) is not ({ IsVolatile: true }, _),
        _ => true,
    });

    public static bool TryEvaluate(Expression expression, out object? value)
    {
        switch (expression)
        {
            case Literal literal:
                value = literal.Value;
                return true;
            case Alias alias:
                return TryEvaluate(alias.Child, out value);
            case FunctionCall { Name: "negative" } call when TryEvaluate(call.Arguments[0], out var operand):
                value = Negated(operand);
                return true;
            case FunctionCall { Name: "positive" } call:
                return TryEvaluate(call.Arguments[0], out value);
            case FunctionCall { Name: "+" or "-" or "*", Type: IntegralType } call
                when TryEvaluate(call.Arguments[0], out var left) && TryEvaluate(call.Arguments[1], out var right):
                value = Combined(call, left, right);
                return true;
            case FunctionCall { Name: "array" } call:
                return TryEvaluateAll(call.Arguments, out value);
            case Cast cast when TryEvaluate(cast.Child, out var operand):
                return TryConvert(operand, cast.Target, out value);
            default:
                value = null;
                return false;
        }
    }

    private static bool TryEvaluateAll(IReadOnlyList<Expression> expressions, out object? values)
    {
        var items = new object?[expressions.Count];
        values = items;
        for (var i = 0; i < items.Length; i++)
        {
            if (!TryEvaluate(expressions[i], out items[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static object? Negated(object? value) => value switch
    {
        int number => unchecked(-number),
        long number => unchecked(-number),
        short number => unchecked((short)-number),
        sbyte number => unchecked((sbyte)-number),
        double number => -number,
        float number => -number,
        DecimalValue number => number with { Unscaled = -number.Unscaled },
        _ => value,
    };

    private static object? Combined(FunctionCall call, object? left, object? right)
    {
        if (left is null || right is null)
        {
            return null;
        }

        var a = Convert.ToInt64(left, CultureInfo.InvariantCulture);
        var b = Convert.ToInt64(right, CultureInfo.InvariantCulture);
        var result = unchecked(call.Name == "+" ? a + b : call.Name == "-" ? a - b : a * b);
        return call.Type is LongType ? result : unchecked((int)result);
    }

    private static bool TryConvert(object? value, DataType type, out object? converted)
    {
        converted = (value, type) switch
        {
            (null, _) => null,
            (sbyte or short or int or long, ByteType) =>
                unchecked((sbyte)Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            (sbyte or short or int or long, ShortType) =>
                unchecked((short)Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            (sbyte or short or int or long, IntegerType) =>
                unchecked((int)Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            (sbyte or short or int or long, LongType) => Convert.ToInt64(value, CultureInfo.InvariantCulture),
            (sbyte or short or int or long or float, DoubleType) =>
                Convert.ToDouble(value, CultureInfo.InvariantCulture),
            (DecimalValue number, DoubleType) => double.Parse(number.ToString(), CultureInfo.InvariantCulture),
            (sbyte or short or int or long, StringType) => Convert.ToString(value, CultureInfo.InvariantCulture),
            (string, StringType) => value,
            _ => null,
        };
        return value is null || converted is not null;
    }
}
