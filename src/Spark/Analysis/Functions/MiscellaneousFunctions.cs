using Spark.Expressions;
using Spark.Types;
using static Spark.Analysis.Functions.Define;

namespace Spark.Analysis.Functions;

/// <summary>What fits nowhere else.</summary>
internal static class MiscellaneousFunctions
{
    public static IEnumerable<FunctionDefinition> All() =>
    [
        Built(
            "typeof",
            1,
            1,
            use => new FunctionCall(
                "typeof", [new Literal(use.TypeOf(0).CatalogString, KnownTypes.String)], KnownTypes.String, false)
        {
            DisplayText = $"typeof({ColumnNames.Of(use[0])})",
        }),
        Scalar("monotonically_increasing_id", KnownTypes.Long).Volatile(),
        Scalar("spark_partition_id", KnownTypes.Int).Shown("SPARK_PARTITION_ID").Volatile(),
        Scalar("input_file_name", KnownTypes.String).Volatile(),
        Scalar("input_file_block_start", KnownTypes.Long).Volatile(),
        Scalar("input_file_block_length", KnownTypes.Long).Volatile(),
        Scalar(
            "assert_true",
            KnownTypes.Null,
            ExpectedType.Boolean,
            ExpectedType.String) with { Required = 1, Maximum = 2, Build = AssertTrue },
        Scalar("raise_error", KnownTypes.Null, ExpectedType.String).MayBeNull(),
        Scalar("current_user", KnownTypes.String).Also("user"),
        Scalar("current_database", KnownTypes.String).Also("current_schema"),
        Scalar("current_catalog", KnownTypes.String),
        Scalar("version", KnownTypes.String),
    ];

    private static FunctionCall AssertTrue(FunctionUse use)
    {
        var text = $"assert_true({ColumnNames.Of(use[0])}, "
            + $"{(use.Count > 1 ? ColumnNames.Of(use[1]) : $"'{ColumnNames.Of(use[0])}' is not true!")})";
        if (use.Count == 1)
        {
            use.Replace([use[0], Define.Text($"'{ColumnNames.Of(use[0])}' is not true!")]);
        }

        use.Coerce([ExpectedType.Boolean, ExpectedType.String]);
        return use.Call(KnownTypes.Null, true) with { DisplayText = text };
    }
}
