using System.Globalization;
using Spark.Expressions;

namespace Spark.Analysis.Functions;

/// <summary>Values of arguments that must be known while a query is analysed.</summary>
internal static class Constants
{
    /// <summary>The whole number at a position; null for NULL.</summary>
    public static int? Int(FunctionUse use, int index, string name)
    {
        var value = Folding.TryEvaluate(use[index], out var constant)
            ? constant
            : throw use.NotFoldable(index, name, "INT");
        return value is null ? null : Convert.ToInt32(value, CultureInfo.InvariantCulture);
    }

    public static string? Text(Expression expression) =>
        Folding.TryEvaluate(expression, out var value) ? value as string : null;
}
