namespace Spark.Embedded.Functions.Strings;

/// <summary>Sentences and their words, punctuation dropped.</summary>
internal static class Sentences
{
    public static object?[] Split(string text)
    {
        var sentences = new List<object?>();
        var words = new List<object?>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i])
                || (text[i] is '\'' or '’' or '.' or ',' or '_' && start >= 0 && i + 1 < text.Length
                    && char.IsLetterOrDigit(text[i + 1]) && IsJoint(text, i)));
            if (isWord)
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }

            var ends = i == text.Length || (text[i] is '.' or '!' or '?' && IsBoundary(text, i));
            if (ends && (words.Count > 0 || i < text.Length))
            {
                if (words.Count > 0)
                {
                    sentences.Add(words.ToArray());
                }

                words.Clear();
            }
        }

        return sentences.ToArray();
    }

    // Between letters an apostrophe or point joins, between digits a point or comma does.
    private static bool IsJoint(string text, int at) => text[at] switch
    {
        ',' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
        '.' => char.IsDigit(text[at - 1]) == char.IsDigit(text[at + 1]),
        _ => true,
    };

    private static bool IsBoundary(string text, int at)
    {
        var next = at + 1;
        while (next < text.Length && text[next] is '.' or '!' or '?' or '"' or '\'' or ')')
        {
            next++;
        }

        return next >= text.Length || char.IsWhiteSpace(text[next]);
    }
}
