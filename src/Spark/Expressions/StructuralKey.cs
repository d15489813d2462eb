using System.Globalization;
using System.Text;

namespace Spark.Expressions;

/// <summary>
/// Text that is equal for expressions that mean the same: children compared by structure, columns by id; nullability
/// and spelling do not count.
/// </summary>
internal static class StructuralKey
{
    public static string Of(Expression expression)
    {
        var text = new StringBuilder();
        Append(text, expression);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Expression expression)
    {
        text.Append(Head(expression));
        var children = expression.Children;
        if (children.Count == 0)
        {
            return;
        }

        text.Append('(');
        foreach (var child in children)
        {
            Append(text, child);
            text.Append(',');
        }

        text.Append(')');
    }

    private static string Head(Expression expression) => expression switch
    {
        Literal literal => $"'{Value(literal.Value)}':{literal.ValueType.CatalogString}",
        AttributeReference attribute => Id("#", attribute.Id),
        OuterReference outer => Id("outer#", outer.Attribute.Id),
        LambdaVariable variable => Id("lambda#", variable.Id),
        Alias alias => Id("as#", alias.Id),
        Cast cast => $"cast:{cast.Target.CatalogString}:{cast.Origin == CastOrigin.Try}",
        FunctionCall call => call.Name + ":" + call.ValueType.CatalogString,
        LambdaCall call => Id("function", call.Function.Id),
        GetField field => Id("field", field.Ordinal),
        CaseWhen branches => branches.Otherwise is null ? "case" : "case-else",
        InList => "in",
        Lambda lambda => "lambda" + string.Concat(lambda.Parameters.Select(p => Id("#", p.Id))),
        AggregateCall call => $"{call.Name}:{call.IsDistinct}:{call.IgnoreNulls}:{call.Filter is null}",
        WindowCall window => "over:" + window.Frame.IsRows + Bound(window.Frame.Lower) + Bound(window.Frame.Upper)
            + Id(":", window.PartitionBy.Count),
        SortOrder order => $"sort:{order.IsAscending}:{order.NullsFirst}",
        ScalarSubquery query => Id("scalar", System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(query.Plan)),
        ExistsSubquery query => Id("exists", System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(query.Plan)),
        InSubquery query => Id("inquery", System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(query.Plan)),
        _ => throw new System.Diagnostics.UnreachableException($"'{expression.GetType().Name}' has no key."),
    };

    private static string Bound(FrameBound bound) =>
        bound.Kind + (bound.Offset is null ? string.Empty : Of(bound.Offset));

    private static string Id(string prefix, long id) => prefix + id.ToString(CultureInfo.InvariantCulture);

    private static string Value(object? value) => value switch
    {
        null => "null",
        byte[] bytes => Convert.ToHexString(bytes),
        object?[] items => string.Join('|', items.Select(Value)),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };
}
