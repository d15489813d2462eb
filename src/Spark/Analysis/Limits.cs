using System.Globalization;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Parsing.Syntax;
using Spark.Types;

namespace Spark.Analysis;

/// <summary>LIMIT and OFFSET take whole numbers that are known before anything runs.</summary>
internal static class Limits
{
    public static long Evaluate(ExpressionSyntax syntax, string name, ExpressionResolver resolver)
    {
        var expression = resolver.Resolve(syntax);
        var shown = ColumnNames.Of(expression);
        if (!Folding.IsFoldable(expression))
        {
            throw Refused("IS_UNFOLDABLE", shown, $"The {name} expression must evaluate to a constant value.", syntax);
        }

        if (expression.Type is not (IntegerType or ShortType or ByteType))
        {
            throw Refused(
                "DATA_TYPE", shown, $"The {name} expression must be integer type, but got "
                + $"\"{SqlTypeNames.Of(expression.Type)}\".", syntax);
        }

        if (!Folding.TryEvaluate(expression, out var value))
        {
            throw AnalysisErrors.NotSupported($"{name} of '{shown}'", syntax.At);
        }

        if (value is null)
        {
            throw Refused("IS_NULL", shown, $"The evaluated {name} expression must not be null.", syntax);
        }

        var count = Convert.ToInt64(value, CultureInfo.InvariantCulture);
        return count >= 0
            ? count
            : throw Refused(
                "IS_NEGATIVE",
                shown,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The {name} expression must be equal to or greater than 0, but got {count}."),
                syntax);
    }

    private static AnalysisException Refused(
        string subclass, string expression, string text, ExpressionSyntax syntax) => new(
        $"INVALID_LIMIT_LIKE_EXPRESSION.{subclass}", $"The limit like expression \"{expression}\" is invalid. "
        + $"{text}", syntax.At);
}
