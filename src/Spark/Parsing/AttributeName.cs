using System.Text;
using Microsoft.Spark.Sql;
using Spark.Parsing.Syntax;

namespace Spark.Parsing;

/// <summary>
/// Column names given to the API: dots separate parts, back-ticks keep them together, anything else is allowed.
/// </summary>
internal static class AttributeName
{
    /// <summary>A column, all columns for *, or all columns of t for t.*.</summary>
    public static ExpressionSyntax ToSyntax(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name == "*")
        {
            return new StarSyntax([]);
        }

        return name.EndsWith(".*", StringComparison.Ordinal)
            ? new StarSyntax(Parse(name[..^2]))
            : new NameSyntax(Parse(name));
    }

    public static IReadOnlyList<string> Parse(string name)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (isQuoted && c == '`' && i + 1 < name.Length && name[i + 1] == '`')
            {
                part.Append('`');
                i++;
            }
            else if (isQuoted && c == '`')
            {
                isQuoted = false;
                if (i + 1 < name.Length && name[i + 1] != '.')
                {
                    throw Malformed(name);
                }
            }
            else if (!isQuoted && c == '`')
            {
                isQuoted = part.Length == 0 ? true : throw Malformed(name);
            }
            else if (!isQuoted && c == '.')
            {
                if (i + 1 == name.Length || i == 0 || name[i - 1] == '.')
                {
                    throw Malformed(name);
                }

                parts.Add(part.ToString());
                part.Clear();
            }
            else
            {
                part.Append(c);
            }
        }

        if (isQuoted)
        {
            throw Malformed(name);
        }

        parts.Add(part.ToString());
        return parts;
    }

    private static AnalysisException Malformed(string name) => new(
        "_LEGACY_ERROR_TEMP_1049",
        $"Syntax error in attribute name: {name}. Write dots between parts and back-ticks around parts that hold dots.",
        null);
}
