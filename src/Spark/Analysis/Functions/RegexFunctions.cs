using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
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
        Scalar("rlike", KnownTypes.Boolean, Text, Text)
            .Shown("RLIKE").AlsoShown("REGEXP", "REGEXP_LIKE"),
        Scalar("like", KnownTypes.Boolean, Text, Text, Text).Optional(Define.Text("\\")) with { Build = Like },
        Scalar("ilike", KnownTypes.Boolean, Text, Text, Text).Optional(Define.Text("\\")) with { Build = Like },
        Scalar("split", new ArrayType(KnownTypes.String, false), Text, Text, Int).Optional(Define.Int(-1)),
        Scalar("regexp_replace", KnownTypes.String, Text, Text, Text, Int)
            .Optional(Define.Int(1)) with { Build = Replace },
        Scalar("regexp_extract", KnownTypes.String, Text, Text, Int).Optional(Define.Int(1)),
        Scalar("regexp_extract_all", new ArrayType(KnownTypes.String), Text, Text, Int).Optional(Define.Int(1)),
        Scalar("regexp_count", KnownTypes.Int, Text, Text),
        Scalar("regexp_substr", KnownTypes.String, Text, Text).MayBeNull(),
        Scalar("regexp_instr", KnownTypes.Int, Text, Text, Int).Optional(Define.Int(0)),
    ];

    private static FunctionCall Replace(FunctionUse use)
    {
        use.Coerce([Text, Text, Text, Int]);
        if (Folding.TryEvaluate(use[3], out var position) && position is int and <= 0)
        {
            throw use.Mismatch(
                "VALUE_OUT_OF_RANGE", $"The position must be between (0, 2147483647] (current value = {position}).");
        }

        return use.Call(KnownTypes.String, use.AnyNullable);
    }

    private static FunctionCall Like(FunctionUse use)
    {
        use.Coerce([Text]);
        if (Constants.Text(use[1]) is { } pattern && Constants.Text(use[2]) is [var escape])
        {
            CheckEscapes(pattern, escape);
        }

        return use.Call(KnownTypes.Boolean, use.AnyNullable);
    }

    /// <summary>The escape character may stand before itself, % and _ only.</summary>
    private static void CheckEscapes(string pattern, char escape)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != escape)
            {
                continue;
            }

            if (i + 1 == pattern.Length)
            {
                throw new AnalysisException(
                    "INVALID_FORMAT.ESC_AT_THE_END", $"The format is invalid: '{pattern}'. The escape character is "
                    + "not allowed to end with.", null);
            }

            if (pattern[i + 1] is not ('%' or '_') && pattern[i + 1] != escape)
            {
                throw new AnalysisException(
                    "INVALID_FORMAT.ESC_IN_THE_MIDDLE",
                    $"The format is invalid: '{pattern}'. The escape character is not allowed to precede "
                    + $"'{pattern[i + 1]}'.",
                    null);
            }

            i++;
        }
    }
}
