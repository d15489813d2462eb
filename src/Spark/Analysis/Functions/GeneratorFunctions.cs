using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Types;
using static Spark.Analysis.Functions.Define;

namespace Spark.Analysis.Functions;

/// <summary>Functions that make rows. The type of the node is the struct of the columns they make.</summary>
internal static class GeneratorFunctions
{
    private static readonly ExpectedType ArrayOrMap = ExpectedType.OneOf(ExpectedType.Array, ExpectedType.Map);

    public static IEnumerable<FunctionDefinition> All() =>
    [
        Generator("explode", 1, 1, use => Explode(use, withPosition: false)).Named("collection"),
        Generator("explode_outer", 1, 1, use => Explode(use, withPosition: false)).Named("collection"),
        Generator("posexplode", 1, 1, use => Explode(use, withPosition: true)),
        Generator("posexplode_outer", 1, 1, use => Explode(use, withPosition: true)),
        Generator("inline", 1, 1, Inline),
        Generator("inline_outer", 1, 1, Inline),
        Generator("stack", 2, int.MaxValue, Stack) with { ArityText = "> 1" },
        Generator("json_tuple", 2, int.MaxValue, JsonTuple) with { ArityText = "> 1" },
    ];

    private static FunctionDefinition Generator(
        string name, int required, int maximum, Func<FunctionUse, Expression> build) =>
        Built(name, required, maximum, build) with { Kind = FunctionKind.Generator };

    private static FunctionCall Explode(FunctionUse use, bool withPosition)
    {
        var fields = new List<StructField>();
        if (withPosition)
        {
            fields.Add(new StructField("pos", KnownTypes.Int, false));
        }

        switch (use.TypeOf(0))
        {
            case ArrayType array:
                fields.Add(new StructField("col", array.ElementType, array.ContainsNull));
                break;
            case MapType map:
                fields.Add(new StructField("key", map.KeyType, false));
                fields.Add(new StructField("value", map.ValueType, map.ValueContainsNull));
                break;
            default:
                throw use.UnexpectedInput(0, ArrayOrMap);
        }

        return use.Call(new StructType(fields), false);
    }

    private static FunctionCall Inline(FunctionUse use) =>
        use.TypeOf(0) is ArrayType { ElementType: StructType structure } array
            ? use.Call(
                new StructType(structure.Fields.Select(f => new StructField(f.Name, f.DataType, f.IsNullable
                    || array.ContainsNull))), false)
            : throw use.UnexpectedInput(0, new ExpectedType("ARRAY<STRUCT>", _ => false, _ => null));

    private static FunctionCall Stack(FunctionUse use)
    {
        var rows = Constants.Int(use, 0, "n") ?? 0;
        if (rows <= 0)
        {
            throw use.Mismatch(
                "VALUE_OUT_OF_RANGE", $"The number of rows must be between (0, 2147483647] (current value = {rows}).");
        }

        var width = (use.Count - 1 + rows - 1) / rows;
        var columns = new List<StructField>();
        var values = use.Arguments.Skip(1).ToArray();
        for (var column = 0; column < width; column++)
        {
            var cells = values.Where((_, i) => i % width == column).ToArray();
            var type = cells.Select(cell => cell.Type).FirstOrDefault(t => t is not NullType) ?? KnownTypes.Null;
            foreach (
                var cell in cells.Where(cell => cell.Type is not NullType && !CommonTypes.SameType(cell.Type, type)))
            {
                var position = System.Array.IndexOf(values, cell) + 1;
                throw use.Mismatch(
                    "STACK_COLUMN_DIFF_TYPES",
                    $"The data type of the column ({column}) do not have the same type: \"{SqlTypeNames.Of(type)}\" "
                    + $"({column + 1}) <> "
                    + $"\"{SqlTypeNames.Of(cell.Type)}\" ({position}).");
            }

            columns.Add(new StructField($"col{column}", type, true));
        }

        var typed = values.Select((value, i) => Casts.Implicit(value, columns[i % width].DataType));
        use.Replace([use[0], .. typed]);
        return use.Call(new StructType(columns), false);
    }

    private static FunctionCall JsonTuple(FunctionUse use)
    {
        use.Coerce([ExpectedType.String]);
        return use.Call(
            new StructType(
                Enumerable.Range(0, use.Count - 1).Select(i => new StructField($"c{i}", KnownTypes.String))), false);
    }
}
