using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Types;
using static Spark.Analysis.Functions.Define;

namespace Spark.Analysis.Functions;

/// <summary>Arrays.</summary>
internal static class CollectionFunctions
{
    private static readonly ExpectedType Int = ExpectedType.Int;
    private static readonly ExpectedType Array = ExpectedType.Array;

    public static IEnumerable<FunctionDefinition> All() =>
    [
        Built("array", 0, int.MaxValue, Make),
        Scalar("size", KnownTypes.Int, ExpectedType.OneOf(Array, ExpectedType.Map))
            .NeverNull()
            .AlsoShown("cardinality"),
        Scalar("array_size", KnownTypes.Int, Array),
        Built("element_at", 2, 2, Elements.ElementAt),
        Built("try_element_at", 2, 2, Elements.ElementAt),
        Built("get", 2, 2, Elements.Get),
        Built("array_contains", 2, 2, use => Elements.WithValue(use, KnownTypes.Boolean, mayBeNull: true)),
        Built("array_position", 2, 2, use => Elements.WithValue(use, KnownTypes.Long, mayBeNull: false)),
        Built("array_remove", 2, 2, use => Elements.WithValue(use, null, mayBeNull: false)),
        Built("array_append", 2, 2, use => Elements.Added(use)),
        Built("array_prepend", 2, 2, use => Elements.Added(use)),
        Built("array_insert", 3, 3, Elements.Insert),
        Scalar("array_distinct", SameAsFirst, Array),
        Scalar("array_compact", use => new ArrayType(((ArrayType)use.TypeOf(0)).ElementType, false), Array),
        Built("array_union", 2, 2, Elements.SetOperation),
        Built("array_intersect", 2, 2, Elements.SetOperation),
        Built("array_except", 2, 2, Elements.SetOperation),
        Built("arrays_overlap", 2, 2, Elements.Overlap),
        Built("array_join", 2, 3, Elements.Join),
        Scalar("array_max", use => ((ArrayType)use.TypeOf(0)).ElementType, Array).MayBeNull(),
        Scalar("array_min", use => ((ArrayType)use.TypeOf(0)).ElementType, Array).MayBeNull(),
        Scalar(
            "array_repeat",
            use => new ArrayType(use.TypeOf(0), use[0].IsNullable),
            ExpectedType.Any,
            Int) with { Build = Repeat },
        Built("arrays_zip", 0, int.MaxValue, Structs.Zip),
        Scalar("flatten", Flattened, ExpectedType.ArrayOfArrays) with { Build = Flatten },
        Scalar("shuffle", SameAsFirst, Array).Volatile(),
        Scalar("slice", SameAsFirst, Array, Int, Int),
        Scalar("sort_array", SameAsFirst, Array, ExpectedType.Boolean)
            .Optional(Truth(true)) with { Build = Elements.Sort },
        Built("sequence", 2, 3, Sequences.Sequence),
    ];

    private static FunctionCall Make(FunctionUse use)
    {
        if (use.Count == 0)
        {
            return use.Call(
                new ArrayType(KnownTypes.String, false) is var empty && use.Syntax.IsFromApi
                    ? empty
                    : new ArrayType(KnownTypes.Null, false),
                false);
        }

        var type = use.Unify(CommonTypes.WiderOfAll);
        return use.Call(new ArrayType(type, use.AnyNullable), false);
    }

    private static FunctionCall Repeat(FunctionUse use)
    {
        use.Coerce([ExpectedType.Any, ExpectedType.StrictInt]);
        return use.Call(new ArrayType(use.TypeOf(0), use[0].IsNullable), use[1].IsNullable);
    }

    private static DataType Flattened(FunctionUse use)
    {
        var outer = (ArrayType)use.TypeOf(0);
        return outer.ElementType;
    }

    private static FunctionCall Flatten(FunctionUse use)
    {
        use.Coerce([ExpectedType.ArrayOfArrays]);
        var outer = (ArrayType)use.TypeOf(0);
        return use.Call(Flattened(use), use[0].IsNullable || outer.ContainsNull);
    }
}
