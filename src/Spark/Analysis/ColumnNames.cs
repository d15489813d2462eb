using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Types;

namespace Spark.Analysis;

/// <summary>
/// The names Spark gives to columns without one: the resolved expression as text, implicit casts left out.
/// </summary>
internal static class ColumnNames
{
    private static readonly HashSet<string> Infix = new(StringComparer.Ordinal)
    {
        "+", "-", "*", "/", "%", "div", "&", "|", "^", "=", "<=>", "<", "<=", ">", ">=",
    };

    public static string Of(Expression expression) => expression switch
    {
        Literal literal => LiteralText.Of(literal),
        AttributeReference attribute => attribute.Name,
        OuterReference outer => $"outer({outer.Attribute.Name})",
        LambdaVariable => "namedlambdavariable()",
        Alias alias => $"{Of(alias.Child)} AS {SqlTypeNames.QuoteIfNeeded(alias.Name)}",
        Cast cast => OfCast(cast),
        FunctionCall call => call.DisplayText ?? OfCall(call),
        LambdaCall call => $"{call.Function.Name}({Join(call.Arguments)})",
        GetField field => $"{Of(field.Child)}.{field.FieldName}",
        CaseWhen branches => OfCase(branches),
        InList list => $"({Of(list.Value)} IN ({Join(list.Candidates)}))",
        Lambda lambda =>
            $"lambdafunction({Of(lambda.Body)}{string.Concat(lambda.Parameters.Select(p => ", " + Of(p)))})",
        AggregateCall aggregate => OfAggregate(aggregate),
        WindowCall window => $"{Of(window.Function)} OVER ({WindowNames.Of(window)})",
        SortOrder order =>
            $"{Of(order.Child)} {(order.IsAscending ? "ASC" : "DESC")} NULLS {(order.NullsFirst ? "FIRST" : "LAST")}",
        ScalarSubquery subquery => $"scalarsubquery({Outer(subquery.Plan)})",
        ExistsSubquery subquery => $"exists({Outer(subquery.Plan)})",
        InSubquery subquery => $"({OfValues(subquery.Values)} IN (listquery({Outer(subquery.Plan)})))",
        _ => throw new System.Diagnostics.UnreachableException($"'{expression.GetType().Name}' has no text."),
    };

    public static string Join(IEnumerable<Expression> expressions) => string.Join(", ", expressions.Select(Of));

    private static string Outer(Plans.LogicalPlan plan) =>
        string.Join(", ", OuterColumns.Of(plan).DistinctBy(column => column.Id).Select(column => column.Name));

    private static string OfValues(IReadOnlyList<Expression> values)
    {
        if (values.Count == 1)
        {
            return Of(values[0]);
        }

        var fields = values.Select((value, i) => $"{FieldName(value, i)}, {Of(value)}");
        return $"named_struct({string.Join(", ", fields)})";
    }

    private static string FieldName(Expression value, int index) =>
        (value as AttributeReference)?.Name ?? $"col{index + 1}";

    private static string OfCast(Cast cast) => cast.Origin switch
    {
        CastOrigin.Implicit => Of(cast.Child),
        _ when cast.Target is ArrayType or MapType or StructType => Of(cast.Child),
        CastOrigin.Try => $"TRY_CAST({Of(cast.Child)} AS {SqlTypeNames.Of(cast.Target)})",
        _ => $"CAST({Of(cast.Child)} AS {SqlTypeNames.Of(cast.Target)})",
    };

    private static string OfCall(FunctionCall call)
    {
        var args = call.Arguments;
        if (args.Count == 2 && Infix.Contains(call.Name))
        {
            return $"({Of(args[0])} {call.Name} {Of(args[1])})";
        }

        return call.Name switch
        {
            "and" or "or" => $"({Of(args[0])} {call.Name.ToUpperInvariant()} {Of(args[1])})",
            "not" => $"(NOT {Of(args[0])})",
            "negative" when call.DisplayName == "-" => $"(- {Of(args[0])})",
            "positive" => $"(+ {Of(args[0])})",
            "~" => $"~{Of(args[0])}",
            "isnull" => $"({Of(args[0])} IS NULL)",
            "isnotnull" => $"({Of(args[0])} IS NOT NULL)",
            "like" or "ilike" => OfLike(call),
            "if" => $"(IF({Join(args)}))",
            "getarrayitem" or "getmapvalue" => $"{Of(args[0])}[{Of(args[1])}]",
            _ => $"{call.DisplayName ?? call.Name}({Join(args)})",
        };
    }

    private static string OfLike(FunctionCall call)
    {
        var text = $"{Of(call.Arguments[0])} {call.Name.ToUpperInvariant()} {Of(call.Arguments[1])}";
        return call.Name == "ilike" ? $"ilike({Join(call.Arguments.Take(2))})" : text;
    }

    private static string OfCase(CaseWhen branches)
    {
        var arms = string.Concat(
            branches.Branches.Select(branch => $" WHEN {Of(branch.Condition)} THEN {Of(branch.Value)}"));
        var otherwise = branches.Otherwise is { } last ? $" ELSE {Of(last)}" : string.Empty;
        return $"CASE{arms}{otherwise} END";
    }

    private static string OfAggregate(AggregateCall call)
    {
        var distinct = call.IsDistinct ? "DISTINCT " : string.Empty;
        var filter = call.Filter is { } condition ? $" FILTER (WHERE {Of(condition)})" : string.Empty;
        return (call.DisplayText ?? $"{call.DisplayName ?? call.Name}({distinct}{Join(call.Arguments)})") + filter;
    }
}
