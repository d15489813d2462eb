using System.Globalization;
using System.Text;

namespace Spark.Gateway.Lowering;

/// <summary>Names and text as Spark SQL reads them back.</summary>
internal static class Quoted
{
    public static string Name(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    public static string Text(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('\'');
        for (var i = 0; i < value.Length; i++)
        {
            switch (value[i])
            {
                case '\\' or '\'':
                    text.Append('\\').Append(value[i]);
                    break;
                case < ' ':
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)value[i]:x4}");
                    break;

                // Spark replaces ${…} in the whole statement before it parses it.
                case '$' when i + 1 < value.Length && value[i + 1] == '{':
                    text.Append("\\u0024");
                    break;
                default:
                    text.Append(value[i]);
                    break;
            }
        }

        return text.Append('\'').ToString();
    }
}
