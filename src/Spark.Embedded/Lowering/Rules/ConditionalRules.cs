using Spark.Embedded.Sql;
using Spark.Types;

namespace Spark.Embedded.Lowering.Rules;

/// <summary>Choices between values, NULL and NaN.</summary>
internal static class ConditionalRules
{
    public static RuleTable Table { get; } =
        new RuleTable
        {
            ["if"] = call => new SqlCase([(call[0], call[1])], call[2]),
            ["nvl2"] = call => new SqlCase([(new SqlPostfix(call[0], "IS NOT NULL"), call[1])], call[2]),
            ["nvl"] = call => new SqlCall("coalesce", call.Arguments),
            ["ifnull"] = call => new SqlCall("coalesce", call.Arguments),
            ["isnan"] = call => new SqlCall(
                "coalesce",
                [new SqlCall("isnan", call.Arguments), new SqlLiteral(false, KnownTypes.Boolean)]
            ),
            ["nanvl"] = call => new SqlCase([(new SqlCall("isnan", [call[0]]), call[1])], call[0]),
            ["nullifzero"] = call => new SqlCase(
                [(new SqlBinary("=", call[0], new SqlLiteral(0, KnownTypes.Int)), new SqlLiteral(null, call.Type))],
                call[0]
            ),
            ["zeroifnull"] = call => new SqlCall(
                "coalesce",
                [call[0], new SqlCast(new SqlLiteral(0, KnownTypes.Int), call.Type)]
            ),
            ["equal_null"] = call => new SqlBinary("IS NOT DISTINCT FROM", call[0], call[1]),
            ["greatest"] = call => Extreme(call, "greatest"),
            ["least"] = call => Extreme(call, "least"),
        }.Same("coalesce", "nullif");

    private static SqlExpression Extreme(ScalarCall call, string name) =>
        TypeInspection.ComparesLikeDuckDb(call.Type)
            ? new SqlCall(name, call.Arguments)
            : throw Unsupported.Feature($"{name} of '{call.Type.CatalogString}'");
}
