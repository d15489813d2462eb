using System.Text;

namespace Spark.Embedded.Functions.Strings;

/// <summary>
/// Upper and lower case as Java maps it in the root locale: full mappings, so that a letter may become several.
/// </summary>
internal static class CaseMapping
{
    private static readonly Dictionary<char, string> UpperSpecials = Specials();

    public static string Upper(string text)
    {
        var upper = text.ToUpperInvariant();
        if (System.Text.Ascii.IsValid(text))
        {
            return upper;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            result.Append(UpperSpecials.TryGetValue(text[i], out var special) ? special : upper[i].ToString());
        }

        return result.ToString();
    }

    public static string Lower(string text)
    {
        var lower = text.ToLowerInvariant();
        if (!text.Contains('\u03a3') && !text.Contains('\u0130'))
        {
            return lower;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            result.Append(
                text[i] switch
                {
                    '\u03a3' => IsFinal(text, i) ? "\u03c2" : "\u03c3",
                    '\u0130' => "i\u0307",
                    _ => lower[i].ToString(),
                }
            );
        }

        return result.ToString();
    }

    /// <summary>
    /// The first letter of each word in title case, the rest in lower case; words end at spaces only.
    /// </summary>
    public static string Title(string text)
    {
        var letters = Lower(text).ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (i == 0 || letters[i - 1] == ' ')
            {
                letters[i] = letters[i] switch
                {
                    '\u01c6' => '\u01c5',
                    '\u01c9' => '\u01c8',
                    '\u01cc' => '\u01cb',
                    '\u01f3' => '\u01f2',
                    _ => char.ToUpperInvariant(letters[i]),
                };
            }
        }

        return new string(letters);
    }

    // A sigma at the end of a word has a form of its own.
    private static bool IsFinal(string text, int at)
    {
        var before = at - 1;
        while (
            before >= 0
            && !char.IsLetter(text[before])
            && !char.IsWhiteSpace(text[before])
            && !char.IsPunctuation(text[before])
        )
        {
            before--;
        }

        return before >= 0 && char.IsLetter(text[before]) && (at + 1 >= text.Length || !char.IsLetter(text[at + 1]));
    }

    private static Dictionary<char, string> Specials()
    {
        var map = new Dictionary<char, string>
        {
            ['\u00df'] = "SS",
            ['\u0149'] = "\u02bcN",
            ['\u01f0'] = "J\u030c",
            ['\u0390'] = "\u0399\u0308\u0301",
            ['\u03b0'] = "\u03a5\u0308\u0301",
            ['\u0587'] = "\u0535\u0552",
            ['\u1e96'] = "H\u0331",
            ['\u1e97'] = "T\u0308",
            ['\u1e98'] = "W\u030a",
            ['\u1e99'] = "Y\u030a",
            ['\u1e9a'] = "A\u02be",
            ['\ufb00'] = "FF",
            ['\ufb01'] = "FI",
            ['\ufb02'] = "FL",
            ['\ufb03'] = "FFI",
            ['\ufb04'] = "FFL",
            ['\ufb05'] = "ST",
            ['\ufb06'] = "ST",
            ['\ufb13'] = "\u0544\u0546",
            ['\ufb14'] = "\u0544\u0535",
            ['\ufb15'] = "\u0544\u053b",
            ['\ufb16'] = "\u054e\u0546",
            ['\ufb17'] = "\u0544\u053d",
        };
        return map;
    }
}
