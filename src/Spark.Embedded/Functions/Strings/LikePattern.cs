using System.Text;

namespace Spark.Embedded.Functions.Strings;

/// <summary>Patterns of LIKE.</summary>
internal static class LikePattern
{
    /// <summary>Refuses an escape before a character that needs none, and one at the end.</summary>
    public static void Check(string pattern, char escape)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != escape)
            {
                continue;
            }

            if (i + 1 >= pattern.Length)
            {
                QueryFailure.Throw(
                    "INVALID_FORMAT.ESC_AT_THE_END",
                    $"The format is invalid: '{pattern}'. The escape character is not allowed to end with."
                );
            }

            i++;
            if (pattern[i] != '_' && pattern[i] != '%' && pattern[i] != escape)
            {
                QueryFailure.Throw(
                    "INVALID_FORMAT.ESC_IN_THE_MIDDLE",
                    $"The format is invalid: '{pattern}'. The escape character is not allowed to precede "
                        + $"'{pattern[i]}'."
                );
            }
        }
    }

    public static bool IsMatch(string text, string pattern, string escape)
    {
        var character = escape.Length == 1 ? escape[0] : '\\';
        Check(pattern, character);
        return Matches(CodePoints.Runes(text), Tokens(pattern, character));
    }

    public static bool IsMatchIgnoringCase(string text, string pattern, string escape) =>
        IsMatch(CaseMapping.Lower(text), CaseMapping.Lower(pattern), escape);

    // Null stands for any characters, -1 for any one.
    private static List<int?> Tokens(string pattern, char escape)
    {
        var tokens = new List<int?>();
        var isEscaped = false;
        foreach (var rune in pattern.EnumerateRunes())
        {
            if (isEscaped)
            {
                tokens.Add(rune.Value);
                isEscaped = false;
            }
            else if (rune.Value == escape)
            {
                isEscaped = true;
            }
            else
            {
                tokens.Add(
                    rune.Value switch
                    {
                        '%' => null,
                        '_' => -1,
                        _ => rune.Value,
                    }
                );
            }
        }

        return tokens;
    }

    // Greedy with one point of return: the last "any characters" takes one more when what follows fails.
    private static bool Matches(Rune[] text, List<int?> tokens)
    {
        int at = 0,
            token = 0,
            mark = -1,
            resume = 0;
        while (at < text.Length)
        {
            if (token < tokens.Count && tokens[token] is { } wanted && (wanted == -1 || wanted == text[at].Value))
            {
                at++;
                token++;
            }
            else if (token < tokens.Count && tokens[token] is null)
            {
                mark = token++;
                resume = at;
            }
            else if (mark >= 0)
            {
                token = mark + 1;
                at = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (token < tokens.Count && tokens[token] is null)
        {
            token++;
        }

        return token == tokens.Count;
    }
}
