using Spark.Expressions;
using Spark.Types;

namespace Spark.Embedded.Lowering;

/// <summary>
/// Spark computes membership in a query by a join, so among results it is false where SQL says unknown; filters cannot
/// tell the two apart.
/// </summary>
internal static class UnknownMembership
{
    public static Expression AsFalse(Expression expression)
    {
        if (expression is InSubquery or FunctionCall { Name: "not", Arguments: [InSubquery] })
        {
            return new FunctionCall(
                "coalesce", [expression, new Literal(false, KnownTypes.Boolean)], KnownTypes.Boolean, false);
        }

        var children = expression.Children;
        return children.Any(HasMembership)
            ? expression.WithChildren(children.Select(AsFalse).ToArray())
            : expression;
    }

    private static bool HasMembership(Expression expression) =>
        expression.SelfAndDescendants().Any(node => node is InSubquery);
}
