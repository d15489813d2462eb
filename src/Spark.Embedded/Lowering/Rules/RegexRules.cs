using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions;
using Spark.Embedded.Functions.Strings;
using Spark.Embedded.Sql;
using Spark.Types;

namespace Spark.Embedded.Lowering.Rules;

/// <summary>Patterns: Java's regular expressions and LIKE.</summary>
internal static class RegexRules
{
    public static RuleTable Table { get; } =
        new()
        {
            ["rlike"] = call => WithPattern(call, KnownTypes.String, (regex, text) => regex.IsMatch(text)),
            ["like"] = Like,
            ["ilike"] = call =>
                call.Native(
                    (string s, string pattern, string escape) => LikePattern.IsMatchIgnoringCase(s, pattern, escape)
                ),
            ["split"] = call => call.Native((string s, string pattern, int limit) => Split(s, pattern, limit)),
            ["regexp_replace"] = call =>
                call.Native(
                    (string s, string pattern, string by, int position) =>
                        JavaRegex.Of(pattern).Replace(s, by, position)
                ),
            ["regexp_extract"] = call =>
                call.Native(
                    (string s, string pattern, int group) => Grouped(pattern, group, "regexp_extract").Extract(s, group)
                ),
            ["regexp_extract_all"] = call =>
                call.Native(
                    (string s, string pattern, int group) =>
                        Grouped(pattern, group, "regexp_extract_all").ExtractAll(s, group).ToArray<object?>()
                ),
            ["regexp_count"] = call => call.Native((string s, string pattern) => JavaRegex.Of(pattern).CountMatches(s)),
            ["regexp_substr"] = call => call.Native((string s, string pattern) => JavaRegex.Of(pattern).FirstMatch(s)),
            ["regexp_instr"] = call =>
                call.Native((string s, string pattern, int _) => JavaRegex.Of(pattern).Position(s)),
        };

    private static SqlExpression WithPattern(ScalarCall call, DataType text, Func<JavaRegex, string, bool> test)
    {
        // A constant pattern is translated once.
        if (call.TryConstant(1, out var value) && value is string pattern)
        {
            var regex = new Lazy<JavaRegex>(() => JavaRegex.Of(pattern));
            return new SqlNativeCall(
                RowFunction.Of($"{call.Name}/{pattern}/", [text], call.Type, (string s) => test(regex.Value, s)),
                [call[0]]
            );
        }

        return call.Native((string s, string p) => test(JavaRegex.Of(p), s));
    }

    private static SqlExpression Like(ScalarCall call)
    {
        if (
            call.TryConstant(1, out var value)
            && value is string pattern
            && call.TryConstant(2, out var escape)
            && escape is string { Length: 1 } character
        )
        {
            LikePattern.Check(pattern, character[0]);
            return new SqlCall("like_escape", call.Arguments);
        }

        return call.Native((string s, string p, string e) => LikePattern.IsMatch(s, p, e));
    }

    private static JavaRegex Grouped(string pattern, int group, string function)
    {
        var regex = JavaRegex.Of(pattern);
        return group >= 0 && group <= regex.GroupCount
            ? regex
            : throw new QueryFailure(
                "INVALID_PARAMETER_VALUE.REGEX_GROUP_INDEX",
                $"The value of parameter(s) `idx` in `{function}` is invalid: Expects group index between 0 and "
                    + $"{regex.GroupCount}, but got {group}."
            );
    }

    private static object?[] Split(string text, string pattern, int limit)
    {
        if (text.Length > 0 && pattern.Length == 0)
        {
            var runes = CodePoints.Runes(text);
            var count = limit > runes.Length || limit <= 0 ? runes.Length : limit;
            return runes.Take(count).Select(rune => rune.ToString()).ToArray<object?>();
        }

        return JavaRegex.Of(pattern).Split(text, limit);
    }
}
