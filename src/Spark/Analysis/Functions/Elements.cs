using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Types;

namespace Spark.Analysis.Functions;

/// <summary>Functions of an array and a value of its elements' type.</summary>
internal static class Elements
{
    public static Expression ElementAt(FunctionUse use)
    {
        if (use.TypeOf(0) is MapType map)
        {
            use.Coerce([ExpectedType.Map, ExpectedType.Exactly(CommonTypes.WiderWithoutStrings(map.KeyType, use.TypeOf(
                1)) ?? map.KeyType)]);
            return use.Call(map.ValueType, true);
        }

        if (use.TypeOf(0) is not ArrayType array)
        {
            throw use.UnexpectedInput(0, ExpectedType.OneOf(ExpectedType.Array, ExpectedType.Map));
        }

        use.Coerce([ExpectedType.Array, ExpectedType.Int]);
        return use.Call(
            array.ElementType, ExpressionResolver.ItemMayBeNull(use[0], array, use[1], firstIndex: 1));
    }

    public static Expression Get(FunctionUse use)
    {
        use.Coerce([ExpectedType.Array, ExpectedType.Int]);
        var array = (ArrayType)use.TypeOf(0);
        return use.Call(array.ElementType, ExpressionResolver.ItemMayBeNull(use[0], array, use[1]));
    }

    /// <summary>Result type null: the array's own.</summary>
    public static Expression WithValue(FunctionUse use, DataType? result, bool mayBeNull)
    {
        var array = Align(use);
        var isNullable = use.AnyNullable || (mayBeNull && array.ContainsNull);
        return use.Call(result ?? use.TypeOf(0), isNullable);
    }

    public static Expression Added(FunctionUse use)
    {
        var array = Align(use);
        return use.Call(new ArrayType(array.ElementType, array.ContainsNull || use[1].IsNullable), use[0].IsNullable);
    }

    public static Expression Insert(FunctionUse use)
    {
        if (use.TypeOf(0) is not ArrayType array
            || CommonTypes.WiderWithoutStrings(array.ElementType, use.TypeOf(2)) is not { } element)
        {
            throw Mismatched(use);
        }

        var index = Casts.Implicit(use[1], KnownTypes.Int);
        use.Replace([Casts.Implicit(use[0], new ArrayType(element, array.ContainsNull)), index,
            Casts.Implicit(use[2], element)]);
        return use.Call(new ArrayType(element, true), use[0].IsNullable || use[1].IsNullable);
    }

    public static Expression SetOperation(FunctionUse use)
    {
        var type = UnifyArrays(use);
        var (left, right) = ((ArrayType)use.TypeOf(0), (ArrayType)use.TypeOf(1));
        var containsNull = use.Definition.Name switch
        {
            "array_union" => left.ContainsNull || right.ContainsNull,
            "array_intersect" => left.ContainsNull && right.ContainsNull,
            _ => left.ContainsNull,
        };
        return use.Call(new ArrayType(type.ElementType, containsNull), use.AnyNullable);
    }

    public static Expression Overlap(FunctionUse use)
    {
        UnifyArrays(use);
        var holdsNulls = use.Arguments.Any(argument => ((ArrayType)argument.Type).ContainsNull);
        return use.Call(KnownTypes.Boolean, use.AnyNullable || holdsNulls);
    }

    public static Expression Join(FunctionUse use)
    {
        if (use.TypeOf(0) is ArrayType { ElementType: not StringType and AtomicType } array)
        {
            use.Replace([Casts.Implicit(use[0], new ArrayType(KnownTypes.String, array.ContainsNull)),
                .. use.Arguments.Skip(1)]);
        }

        use.Coerce([ExpectedType.ArrayOfStrings, ExpectedType.String, ExpectedType.String]);
        return use.Call(KnownTypes.String, use.AnyNullable);
    }

    public static Expression Sort(FunctionUse use)
    {
        if (use[1] is Literal { Value: null })
        {
            throw use.UnexpectedInput(1, ExpectedType.Boolean);
        }

        use.Coerce([ExpectedType.Array, ExpectedType.Boolean]);
        var element = ((ArrayType)use.TypeOf(0)).ElementType;
        return Ordering.IsOrderable(element)
            ? use.Call(use.TypeOf(0), use[0].IsNullable)
            : throw use.Mismatch(
                "INVALID_ORDERING_TYPE",
                $"The `sort_array` does not support ordering on type \"{SqlTypeNames.Of(use.TypeOf(0))}\".");
    }

    private static ArrayType UnifyArrays(FunctionUse use)
    {
        if (use.TypeOf(0) is ArrayType a && use.TypeOf(1) is ArrayType b
            && CommonTypes.WiderWithoutStrings(a.ElementType, b.ElementType) is { } element)
        {
            use.Replace([
                Casts.Implicit(use[0], new ArrayType(element, a.ContainsNull)),
                Casts.Implicit(use[1], new ArrayType(element, b.ContainsNull))]);
            return new ArrayType(element, a.ContainsNull || b.ContainsNull);
        }

        throw use.Mismatch(
            "BINARY_ARRAY_DIFF_TYPES",
            $"Input to function `{use.Definition.Name}` should have been two \"ARRAY\" with same element type, "
            + "but it's "
            + $"[\"{SqlTypeNames.Of(use.TypeOf(0))}\", \"{SqlTypeNames.Of(use.TypeOf(1))}\"].");
    }

    private static ArrayType Align(FunctionUse use)
    {
        var name = use.Definition.Name;
        if ((use.TypeOf(1) is NullType && (name is "array_contains" or "array_position" or "array_remove"))
            || (use.TypeOf(0) is NullType && (name is "array_contains" or "array_position")))
        {
            throw use.Mismatch(
                "NULL_TYPE", $"Null typed values cannot be used as arguments of `{use.Definition.Name}`.");
        }

        if (use.TypeOf(0) is NullType && name == "array_prepend")
        {
            throw use.UnexpectedInput(0, ExpectedType.Array);
        }

        if (use.TypeOf(0) is ArrayType array
            && CommonTypes.WiderWithoutStrings(array.ElementType, use.TypeOf(1)) is { } element)
        {
            if ((name is "array_contains" or "array_position" or "array_remove") && !Ordering.IsOrderable(element))
            {
                throw use.Mismatch(
                    "INVALID_ORDERING_TYPE",
                    $"The `{name}` does not support ordering on type \"{SqlTypeNames.Of(element)}\".");
            }

            var type = new ArrayType(element, array.ContainsNull);
            use.Replace([Casts.Implicit(use[0], type), Casts.Implicit(use[1], element)]);
            return type;
        }

        throw Mismatched(use);
    }

    private static Microsoft.Spark.Sql.AnalysisException Mismatched(FunctionUse use)
    {
        if (use.TypeOf(0) is not (ArrayType or NullType))
        {
            return use.UnexpectedInput(0, ExpectedType.Array);
        }

        return use.Mismatch(
            "ARRAY_FUNCTION_DIFF_TYPES",
            $"Input to `{use.Definition.Name}` should have been \"ARRAY\" followed by a value with same element "
            + "type, but it's "
            + $"[\"{SqlTypeNames.Of(use.TypeOf(0))}\", \"{SqlTypeNames.Of(use.TypeOf(use.Count - 1))}\"].");
    }
}
