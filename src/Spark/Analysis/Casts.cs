using Microsoft.Spark.Sql.Types;
using Spark.Expressions;

namespace Spark.Analysis;

/// <summary>Cast nodes with the failure flag that Spark's rules give them.</summary>
internal static class Casts
{
    /// <summary>The expression itself when it has the type already; a NULL literal takes the type on.</summary>
    public static Expression Implicit(Expression expression, DataType type)
    {
        if (CommonTypes.SameType(expression.Type, type))
        {
            return expression;
        }

        return expression is Literal { Value: null }
            ? new Literal(null, type)
            : new Cast(expression, type, CastOrigin.Implicit) { MayFail = CastRules.MayFail(expression.Type, type) };
    }

    public static Cast Explicit(Expression expression, DataType type, CastOrigin origin) =>
        new(expression, type, origin)
        {
            MayFail = origin == CastOrigin.Try || CastRules.MayFail(expression.Type, type),
        };
}
