using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Parsing.Syntax;
using Spark.Types;

namespace Spark.Analysis.Functions;

/// <summary>Functions of arrays and lambdas.</summary>
internal static class HigherOrder
{
    public static Expression Transform(FunctionUse use)
    {
        var (operand, array) = ArrayArgument(use, 0);
        var lambda = LambdaArgument(use, 1, [Element(array), Index()], minimum: 1);
        return Call(use, new ArrayType(lambda.Type, lambda.IsNullable), operand.IsNullable, operand, lambda);
    }

    public static Expression Filter(FunctionUse use)
    {
        var (operand, array) = ArrayArgument(use, 0);
        var lambda = Condition(use, 1, LambdaArgument(use, 1, [Element(array), Index()], minimum: 1), operand);
        return Call(use, operand.Type, operand.IsNullable, operand, lambda);
    }

    public static Expression Exists(FunctionUse use)
    {
        var (operand, array) = ArrayArgument(use, 0);
        var lambda = Condition(use, 1, LambdaArgument(use, 1, [Element(array)], minimum: 1), operand);
        return Call(use, KnownTypes.Boolean, operand.IsNullable || lambda.IsNullable, operand, lambda);
    }

    public static Expression Aggregate(FunctionUse use)
    {
        var (operand, array) = ArrayArgument(use, 0);
        var zero = use.Resolver.Resolve(use.Syntax.Arguments[1]);
        var accumulator = (zero.Type, true);
        var merge = LambdaArgument(use, 2, [accumulator, Element(array)], minimum: 2);
        if (!CommonTypes.SameType(merge.Type, zero.Type))
        {
            var cast = CommonTypes.Tightest(merge.Type, zero.Type) is { } common
                && CommonTypes.SameType(common, zero.Type);
            if (!cast)
            {
                var finishShown = Finish(use, accumulator);
                var shown = new FunctionCall(use.Definition.Name, [operand, zero, merge, finishShown], zero.Type, true);
                throw AnalysisErrors.TypeMismatch(
                    "UNEXPECTED_INPUT_TYPE",
                    ColumnNames.Of(shown),
                    $"Parameter 3 requires the \"{SqlTypeNames.Of(zero.Type)}\" type, however "
                    + $"\"{ColumnNames.Of(merge)}\" has the type \"{SqlTypeNames.Of(merge.Type)}\".",
                    use.Syntax.At);
            }

            merge = merge with { Body = Casts.Implicit(merge.Body, zero.Type) };
        }

        var finish = Finish(use, accumulator);
        return Call(use, finish.Type, operand.IsNullable || finish.IsNullable, operand, zero, merge, finish);
    }

    public static Expression ZipWith(FunctionUse use)
    {
        var (left, leftType) = ArrayArgument(use, 0);
        var (right, rightType) = ArrayArgument(use, 1);
        var lambda = LambdaArgument(use, 2, [(leftType.ElementType, true), (rightType.ElementType, true)], minimum: 2);
        return Call(
            use,
            new ArrayType(lambda.Type, lambda.IsNullable),
            left.IsNullable || right.IsNullable,
            left,
            right,
            lambda);
    }

    public static Expression ArraySort(FunctionUse use)
    {
        var (operand, array) = ArrayArgument(use, 0);
        if (use.Syntax.Arguments.Count == 1)
        {
            return Ordering.IsOrderable(array.ElementType)
                ? new FunctionCall("array_sort", [operand], operand.Type, operand.IsNullable)
                {
                    DisplayText = $"array_sort({ColumnNames.Of(operand)}, {DefaultComparator})",
                }
                : throw AnalysisErrors.TypeMismatch(
                    "INVALID_ORDERING_TYPE",
                    $"array_sort({ColumnNames.Of(operand)})",
                    $"The `array_sort` does not support ordering on type \"{SqlTypeNames.Of(array.ElementType)}\".",
                    use.Syntax.At);
        }

        var lambda = LambdaArgument(use, 1, [Element(array), Element(array)], minimum: 2);
        var call = Call(use, operand.Type, operand.IsNullable, operand, lambda);
        return lambda.Type is IntegerType
            ? call
            : throw AnalysisErrors.TypeMismatch(
                "UNEXPECTED_RETURN_TYPE",
                ColumnNames.Of(call),
                "The `lambdafunction` requires return \"INT\" type, but the actual is "
                + $"\"{SqlTypeNames.Of(lambda.Type)}\" type.",
                use.Syntax.At);
    }

    // The text of the comparator that Spark puts in when none is given.
    private const string DefaultComparator =
        "lambdafunction((IF(((namedlambdavariable() IS NULL) AND (namedlambdavariable() IS NULL)), 0, "
        + "(IF((namedlambdavariable() IS NULL), 1, (IF((namedlambdavariable() IS NULL), -1, "
        + "(IF((namedlambdavariable() < namedlambdavariable()), -1, (IF((namedlambdavariable() > "
        + "namedlambdavariable()), 1, 0)))))))))), "
        + "namedlambdavariable(), namedlambdavariable())";

    internal static (Expression Operand, ArrayType Type) ArrayArgument(FunctionUse use, int index)
    {
        var operand = use.Resolver.Resolve(use.Syntax.Arguments[index]);
        return operand.Type is ArrayType array
            ? (operand, array)
            : throw AnalysisErrors.TypeMismatch(
                "UNEXPECTED_INPUT_TYPE",
                SyntaxText.Of(use.Syntax),
                $"Parameter {index + 1} requires the \"ARRAY\" type, however \"{ColumnNames.Of(operand)}\" has the "
                + $"type \"{SqlTypeNames.Of(operand.Type)}\".",
                use.Syntax.At);
    }

    internal static Lambda LambdaArgument(
        FunctionUse use, int index, IReadOnlyList<(DataType Type, bool IsNullable)> parameters, int minimum) =>
        use.Resolver.ResolveLambda(use.Syntax.Arguments[index], parameters, minimum, use.Syntax);

    internal static Lambda Condition(FunctionUse use, int index, Lambda lambda, Expression operand)
    {
        if (lambda.Type is NullType)
        {
            return lambda with { Body = Casts.Implicit(lambda.Body, KnownTypes.Boolean) };
        }

        var call = new FunctionCall(use.Definition.Name, [operand, lambda], KnownTypes.Boolean, true);
        return lambda.Type is BooleanType
            ? lambda
            : throw AnalysisErrors.TypeMismatch(
                "UNEXPECTED_INPUT_TYPE",
                ColumnNames.Of(call),
                $"Parameter {index + 1} requires the \"BOOLEAN\" type, however \"{ColumnNames.Of(lambda)}\" has the "
                + $"type \"{SqlTypeNames.Of(lambda.Type)}\".",
                use.Syntax.At);
    }

    internal static FunctionCall Call(
        FunctionUse use, DataType type, bool isNullable, params IReadOnlyList<Expression> arguments) =>
        new(use.Definition.Name, arguments, type, isNullable) { DisplayName = use.DisplayName };

    private static Lambda Finish(FunctionUse use, (DataType Type, bool IsNullable) accumulator)
    {
        ExpressionSyntax identity = new LambdaSyntax(["acc"], new NameSyntax(["acc"]));
        var syntax = use.Syntax.Arguments.Count > 3 ? use.Syntax.Arguments[3] : identity;
        return use.Resolver.ResolveLambda(syntax, [accumulator], 1, use.Syntax);
    }

    private static (DataType Type, bool IsNullable) Element(ArrayType array) => (array.ElementType, array.ContainsNull);

    private static (DataType Type, bool IsNullable) Index() => (KnownTypes.Int, false);
}
