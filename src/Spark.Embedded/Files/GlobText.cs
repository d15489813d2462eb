using System.Text;

namespace Spark.Embedded.Files;

/// <summary>Paths for DuckDB, which takes some characters as patterns.</summary>
internal static class GlobText
{
    /// <summary>A path in which every character stands for itself.</summary>
    public static string Escape(string path)
    {
        if (path.AsSpan().IndexOfAny("*?[") < 0)
        {
            return path;
        }

        var text = new StringBuilder();
        foreach (var unit in path)
        {
            text.Append(unit is '*' or '?' or '[' ? $"[{unit}]" : unit.ToString());
        }

        return text.ToString();
    }
}
