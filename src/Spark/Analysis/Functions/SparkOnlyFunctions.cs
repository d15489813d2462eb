using Microsoft.Spark.Sql.Types;
using Spark.Types;
using static Spark.Analysis.Functions.Define;

namespace Spark.Analysis.Functions;

/// <summary>Functions whose values only Spark's own code can make: sketches, ciphers, calls of Java.</summary>
internal static class SparkOnlyFunctions
{
    private static readonly ExpectedType Text = ExpectedType.String;
    private static readonly ExpectedType Binary = ExpectedType.Binary;
    private static readonly ExpectedType Sketched = ExpectedType.OneOf(
        ExpectedType.Int, ExpectedType.Long, ExpectedType.String, ExpectedType.Binary);

    public static IEnumerable<FunctionDefinition> All() =>
    [
        Scalar("aes_encrypt", KnownTypes.Binary, Binary, Binary, Text, Text, Binary, Binary)
            .Optional(
                Define.Text("GCM"), Define.Text("DEFAULT"), Define.Text(string.Empty), Define.Text(string.Empty)),
        Decrypt("aes_decrypt"),
        Decrypt("try_aes_decrypt").MayBeNull(),
        Scalar("bitmap_bit_position", KnownTypes.Long, ExpectedType.Long),
        Scalar("bitmap_bucket_number", KnownTypes.Long, ExpectedType.Long),
        Scalar("bitmap_count", KnownTypes.Long, Binary),
        Aggregate("bitmap_construct_agg", KnownTypes.Binary, ExpectedType.Long).NeverNull(),
        Aggregate("bitmap_or_agg", KnownTypes.Binary, Binary).NeverNull(),
        Aggregate(
            "count_min_sketch",
            KnownTypes.Binary,
            Sketched,
            ExpectedType.Double,
            ExpectedType.Double,
            ExpectedType.Int).NeverNull(),
        Aggregate("histogram_numeric", Histogram, ExpectedType.Any, ExpectedType.Int),
        Aggregate("hll_sketch_agg", KnownTypes.Binary, Sketched, ExpectedType.Int)
            .Optional(Define.Int(12)).NeverNull(),
        Aggregate("hll_union_agg", KnownTypes.Binary, Binary, ExpectedType.Boolean).Optional(Truth(false)).NeverNull(),
        Scalar("hll_sketch_estimate", KnownTypes.Long, Binary),
        Scalar("hll_union", KnownTypes.Binary, Binary, Binary, ExpectedType.Boolean).Optional(Truth(false)),
        Scalar("java_method", KnownTypes.String, Text, Text, ExpectedType.Any)
            .Variadic(2)
            .MayBeNull()
            .Volatile()
            .AlsoShown("reflect"),
    ];

    private static FunctionDefinition Decrypt(string name) =>
        Scalar(name, KnownTypes.Binary, Binary, Binary, Text, Text, Binary)
            .Optional(Define.Text("GCM"), Define.Text("DEFAULT"), Define.Text(string.Empty));

    private static ArrayType Histogram(FunctionUse use) => new(
        KnownTypes.StructOf(new StructField("x", use.TypeOf(0)), new StructField("y", KnownTypes.Double)));
}
