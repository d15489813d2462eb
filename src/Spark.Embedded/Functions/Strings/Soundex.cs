namespace Spark.Embedded.Functions.Strings;

/// <summary>How an English word sounds: its first letter and three digits.</summary>
internal static class Soundex
{
    // By letter from A to Z. 0: a vowel, parts equal sounds; 7: h or w, does not part them.
    private const string Codes = "01230127022455012623017202";

    public static string Of(string text)
    {
        if (text.Length == 0 || !char.IsAsciiLetter(text[0]))
        {
            return text;
        }

        var sound = "0000".ToCharArray();
        sound[0] = char.ToUpperInvariant(text[0]);
        var length = 1;
        var last = Code(text[0]);
        foreach (var letter in text.AsSpan(1))
        {
            if (!char.IsAsciiLetter(letter))
            {
                last = '0';
                continue;
            }

            var code = Code(letter);
            if (code == '7')
            {
                continue;
            }

            if (code != '0' && code != last)
            {
                sound[length++] = code;
                if (length > 3)
                {
                    break;
                }
            }

            last = code;
        }

        return new string(sound);
    }

    private static char Code(char letter) => Codes[char.ToUpperInvariant(letter) - 'A'];
}
