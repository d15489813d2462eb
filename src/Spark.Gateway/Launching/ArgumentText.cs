using System.Text;

namespace Spark.Gateway.Launching;

/// <summary>Options in one text, split as a shell does: at blanks, with quotes and backslashes.</summary>
internal static class ArgumentText
{
    public static IReadOnlyList<string> Split(string? text)
    {
        var arguments = new List<string>();
        var current = new StringBuilder();
        var isOpen = false;
        char? quote = null;
        for (var i = 0; i < (text?.Length ?? 0); i++)
        {
            var c = text![i];
            if (c == '\\' && quote != '\'' && i + 1 < text.Length)
            {
                current.Append(text[++i]);
                isOpen = true;
            }
            else if (quote == c)
            {
                quote = null;
            }
            else if (quote is null && (c is '"' or '\''))
            {
                quote = c;
                isOpen = true;
            }
            else if (quote is null && char.IsWhiteSpace(c))
            {
                if (isOpen)
                {
                    arguments.Add(current.ToString());
                    current.Clear();
                    isOpen = false;
                }
            }
            else
            {
                current.Append(c);
                isOpen = true;
            }
        }

        if (isOpen)
        {
            arguments.Add(current.ToString());
        }

        return arguments;
    }
}
