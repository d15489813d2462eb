using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Types;

namespace Spark.Analysis.Functions;

/// <summary>Functions of maps and lambdas.</summary>
internal static class MapLambdas
{
    public static Expression Filter(FunctionUse use)
    {
        var (operand, map) = MapArgument(use, 0);
        var lambda = HigherOrder.Condition(use, 1, Entry(use, map), operand);
        return HigherOrder.Call(use, operand.Type, operand.IsNullable, operand, lambda);
    }

    public static Expression TransformKeys(FunctionUse use)
    {
        var (operand, map) = MapArgument(use, 0);
        var lambda = Entry(use, map);
        var type = new MapType(lambda.Type, map.ValueType, map.ValueContainsNull);
        return HigherOrder.Call(use, type, operand.IsNullable, operand, lambda);
    }

    public static Expression TransformValues(FunctionUse use)
    {
        var (operand, map) = MapArgument(use, 0);
        var lambda = Entry(use, map);
        return HigherOrder.Call(
            use, new MapType(map.KeyType, lambda.Type, lambda.IsNullable), operand.IsNullable, operand, lambda);
    }

    public static Expression ZipWith(FunctionUse use)
    {
        var (left, leftType) = MapArgument(use, 0);
        var (right, rightType) = MapArgument(use, 1);
        var key = CommonTypes.Tightest(leftType.KeyType, rightType.KeyType)
            ?? throw AnalysisErrors.TypeMismatch(
                "MAP_ZIP_WITH_DIFF_TYPES",
                $"map_zip_with({ColumnNames.Of(left)}, {ColumnNames.Of(right)}, …)",
                "Input to the `map_zip_with` should have been two maps with compatible key types, but it's "
                + $"[\"{SqlTypeNames.Of(leftType)}\", \"{SqlTypeNames.Of(rightType)}\"].",
                use.Syntax.At);
        var lambda = HigherOrder.LambdaArgument(
            use, 2, [(key, false), (leftType.ValueType, true), (rightType.ValueType, true)], minimum: 3);
        return HigherOrder.Call(
            use,
            new MapType(key, lambda.Type, lambda.IsNullable),
            left.IsNullable || right.IsNullable,
            Casts.Implicit(left, new MapType(key, leftType.ValueType, leftType.ValueContainsNull)),
            Casts.Implicit(right, new MapType(key, rightType.ValueType, rightType.ValueContainsNull)),
            lambda);
    }

    private static Lambda Entry(FunctionUse use, MapType map) => HigherOrder.LambdaArgument(
        use, 1, [(map.KeyType, false), (map.ValueType, map.ValueContainsNull)], minimum: 2);

    private static (Expression Operand, MapType Type) MapArgument(FunctionUse use, int index)
    {
        var operand = use.Resolver.Resolve(use.Syntax.Arguments[index]);
        return operand.Type is MapType map
            ? (operand, map)
            : throw AnalysisErrors.TypeMismatch(
                "UNEXPECTED_INPUT_TYPE",
                $"{use.Written}({ColumnNames.Of(operand)}, …)",
                $"Parameter {index + 1} requires the \"MAP\" type, however \"{ColumnNames.Of(operand)}\" has the "
                + $"type \"{SqlTypeNames.Of(operand.Type)}\".",
                use.Syntax.At);
    }
}
