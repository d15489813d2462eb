using Microsoft.Spark.Sql.Types;
using Spark.Types;
using static Spark.Analysis.Functions.Define;

namespace Spark.Analysis.Functions;

/// <summary>Java regular expressions and LIKE.</summary>
internal static class RegexFunctions
{
    private static readonly ExpectedType Text = ExpectedType.String;
    private static readonly ExpectedType Int = ExpectedType.Int;

    public static IEnumerable<FunctionDefinition> All() =>
    [
        Scalar("rlike", KnownTypes.Boolean, Text, Text).Also("regexp").AlsoShown("regexp_like"),
        Scalar("like", KnownTypes.Boolean, Text, Text, Text).Optional(Define.Text("\\")),
        Scalar("ilike", KnownTypes.Boolean, Text, Text, Text).Optional(Define.Text("\\")),
        Scalar("split", new ArrayType(KnownTypes.String, false), Text, Text, Int).Optional(Define.Int(-1)),
        Scalar("regexp_replace", KnownTypes.String, Text, Text, Text, Int).Optional(Define.Int(1)),
        Scalar("regexp_extract", KnownTypes.String, Text, Text, Int).Optional(Define.Int(1)),
        Scalar("regexp_extract_all", new ArrayType(KnownTypes.String), Text, Text, Int).Optional(Define.Int(1)),
        Scalar("regexp_count", KnownTypes.Int, Text, Text),
        Scalar("regexp_substr", KnownTypes.String, Text, Text).MayBeNull(),
        Scalar("regexp_instr", KnownTypes.Int, Text, Text, Int).Optional(Define.Int(0)),
    ];
}
