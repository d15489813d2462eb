using Microsoft.Spark.Sql.Types;
using Spark.Analysis.Functions;
using Spark.Expressions;
using Spark.Parsing.Syntax;
using Spark.Types;

namespace Spark.Analysis;

internal sealed partial class ExpressionResolver
{
    internal static Expression ExtractField(Expression operand, string name, ExpressionSyntax syntax) =>
        operand.Type switch
        {
            StructType structure => StructField(operand, structure, name, syntax),
            ArrayType { ElementType: StructType element } array => ArrayField(operand, array, element, name, syntax),
            MapType map => MapValue(operand, map, new Literal(name, KnownTypes.String), syntax),
            ArrayType array => ArrayItem(operand, array, new Literal(name, KnownTypes.String), syntax),
            _ => throw AnalysisErrors.BaseFieldType(operand, syntax.At),
        };

    private Expression ResolveIndex(IndexSyntax syntax)
    {
        var operand = Resolve(syntax.Operand);
        var index = Resolve(syntax.Index);
        return ExtractValue(operand, index, syntax);
    }

    internal static Expression ExtractValue(Expression operand, Expression index, ExpressionSyntax syntax) =>
        (operand.Type, index) switch
        {
            (StructType or ArrayType { ElementType: StructType },
                Literal { Value: string name, ValueType: StringType }) =>
                ExtractField(operand, name, syntax),
            (ArrayType array, _) => ArrayItem(operand, array, index, syntax),
            (MapType map, _) => MapValue(operand, map, index, syntax),
            (StructType, _) => throw new Microsoft.Spark.Sql.AnalysisException(
                "INVALID_EXTRACT_FIELD_TYPE",
                $"Field name should be a non-null string literal, but it's \"{ColumnNames.Of(index)}\".",
                syntax.At),
            _ => throw AnalysisErrors.BaseFieldType(operand, syntax.At),
        };

    private static GetField StructField(Expression operand, StructType structure, string name, ExpressionSyntax syntax)
    {
        var ordinal = Ordinal(structure, name, syntax);
        var field = structure.Fields[ordinal];
        return new GetField(operand, ordinal, name, field.DataType, operand.IsNullable || field.IsNullable);
    }

    private static GetField ArrayField(
        Expression operand, ArrayType array, StructType element, string name, ExpressionSyntax syntax)
    {
        var ordinal = Ordinal(element, name, syntax);
        var field = element.Fields[ordinal];
        var type = new ArrayType(field.DataType, array.ContainsNull || field.IsNullable);
        return new GetField(operand, ordinal, field.Name, type, operand.IsNullable);
    }

    private static int Ordinal(StructType structure, string name, ExpressionSyntax syntax)
    {
        var matches = structure.Fields
            .Select((field, i) => (field, i))
            .Where(pair => pair.field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(pair => pair.i)
            .ToArray();
        return matches.Length switch
        {
            0 => throw AnalysisErrors.FieldNotFound(name, structure, syntax.At),
            1 => matches[0],
            _ => throw AnalysisErrors.AmbiguousField(name, matches.Length, syntax.At),
        };
    }

    private static FunctionCall ArrayItem(
        Expression operand, ArrayType array, Expression index, ExpressionSyntax syntax)
    {
        var position = index.Type is NullType ? Casts.Implicit(index, KnownTypes.Int) : index;
        var call = new FunctionCall(
            "getarrayitem", [operand, position], array.ElementType, ItemMayBeNull(operand, array, index));
        return position.Type is IntegralType
            ? call
            : throw AnalysisErrors.TypeMismatch(
                "UNEXPECTED_INPUT_TYPE",
                ColumnNames.Of(call),
                $"Parameter 2 requires the \"INTEGRAL\" type, however \"{ColumnNames.Of(index)}\" has the type "
                + $"\"{SqlTypeNames.Of(index.Type)}\".",
                syntax.At);
    }

    /// <summary>
    /// False only when a literal position points into a listed array at an element that is never null.
    /// </summary>
    internal static bool ItemMayBeNull(Expression operand, ArrayType array, Expression index, int firstIndex = 0)
    {
        if (operand is FunctionCall { Name: "array", Arguments: var items }
            && index is Literal { Value: sbyte or short or int or long } literal)
        {
            var position = Convert.ToInt64(literal.Value, System.Globalization.CultureInfo.InvariantCulture);
            var zeroBased = firstIndex == 1 && position < 0 ? items.Count + position : position - firstIndex;
            return zeroBased < 0 || zeroBased >= items.Count || items[(int)zeroBased].IsNullable;
        }

        return true;
    }

    private static FunctionCall MapValue(Expression operand, MapType map, Expression key, ExpressionSyntax syntax)
    {
        var expected = ExpectedType.Exactly(map.KeyType);
        var target = expected.CastTarget(key.Type);
        var call = new FunctionCall(
            "getmapvalue", [operand, target is null ? key : Casts.Implicit(key, map.KeyType)], map.ValueType, true);
        return target is not null
            ? call
            : throw AnalysisErrors.TypeMismatch(
                "UNEXPECTED_INPUT_TYPE",
                ColumnNames.Of(call),
                $"Parameter 2 requires the \"{expected.Name}\" type, however \"{ColumnNames.Of(key)}\" has the type "
                + $"\"{SqlTypeNames.Of(key.Type)}\".",
                syntax.At);
    }
}
