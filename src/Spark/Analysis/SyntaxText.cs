using Spark.Expressions;
using Spark.Parsing.Syntax;
using Spark.Types;

namespace Spark.Analysis;

/// <summary>Expressions as written, in the text that Spark's Column.toString gives.</summary>
internal static class SyntaxText
{
    private static readonly HashSet<string> Infix = new(StringComparer.Ordinal)
    {
        "+", "-", "*", "/", "%", "div", "&", "|", "^", "=", "<=>", "<", "<=", ">", ">=",
    };

    public static string Of(ExpressionSyntax syntax) => syntax switch
    {
        LiteralSyntax literal => ColumnNames.Of(new Literal(literal.Value, literal.Type)),
        NameSyntax name => string.Join('.', name.Parts),
        BoundSyntax bound => ColumnNames.Of(bound.Column),
        ResolvedSyntax resolved => ColumnNames.Of(resolved.Expression),
        StarSyntax star => string.Concat(star.Target.Select(part => part + ".")) + "*",
        CallSyntax call => OfCall(call),
        LambdaCallSyntax call => $"{call.Function.Name}({Join(call.Arguments)})",
        WindowedSyntax window => $"{Of(window.Function)} OVER ({OfWindow(window.Window)})",
        CastSyntax cast => $"CAST({Of(cast.Operand)} AS {SqlTypeNames.Of(cast.Type)})",
        CaseSyntax branches => OfCase(branches),
        FieldSyntax field => $"{Of(field.Operand)}[{field.Name}]",
        IndexSyntax index => $"{Of(index.Operand)}[{Of(index.Index)}]",
        AliasSyntax { Names: [var name] } alias => $"{Of(alias.Operand)} AS {SqlTypeNames.QuoteIfNeeded(name)}",
        AliasSyntax alias => $"{Of(alias.Operand)} AS ({string.Join(", ", alias.Names)})",
        SortSyntax sort =>
            $"{Of(sort.Operand)} {(sort.IsDescending ? "DESC" : "ASC")} NULLS "
            + $"{(sort.NullsFirst ?? !sort.IsDescending ? "FIRST" : "LAST")}",
        InSyntax list => $"({Of(list.Value)} IN ({Join(list.Candidates)}))",
        LikeSyntax { IgnoresCase: true } like => $"ilike({Of(like.Value)}, {Of(like.Patterns[0])})",
        LikeSyntax like => $"{Of(like.Value)} LIKE {Of(like.Patterns[0])}",
        LambdaSyntax lambda => $"lambdafunction({Of(lambda.Body)}, {string.Join(", ", lambda.Parameters)})",
        NamedArgumentSyntax named => $"{named.Name} => {Of(named.Value)}",
        ScalarQuerySyntax => "scalarsubquery()",
        ExistsSyntax => "exists()",
        InQuerySyntax query => $"({Of(query.Value)} IN (listquery()))",
        _ => throw new System.Diagnostics.UnreachableException($"'{syntax.GetType().Name}' has no text."),
    };

    private static string Join(IEnumerable<ExpressionSyntax> items) => string.Join(", ", items.Select(Of));

    private static string OfCall(CallSyntax call)
    {
        var name = call.Name[^1];
        var args = call.Arguments;
        if (args.Count == 2 && Infix.Contains(name))
        {
            return $"({Of(args[0])} {name} {Of(args[1])})";
        }

        var distinct = call.IsDistinct ? "DISTINCT " : string.Empty;
        var text = name switch
        {
            "and" or "or" => $"({Of(args[0])} {name.ToUpperInvariant()} {Of(args[1])})",
            "not" => $"(NOT {Of(args[0])})",
            "(negative)" => $"(- {Of(args[0])})",
            "~" => $"~{Of(args[0])}",
            "isnull" => $"({Of(args[0])} IS NULL)",
            "isnotnull" => $"({Of(args[0])} IS NOT NULL)",
            "rlike" => $"RLIKE({Join(args)})",
            "count" when args is [StarSyntax { Target.Count: 0 }] => "count(1)",
            _ => $"{Shown(name)}({distinct}{Join(args)}{Defaults(name, args.Count)})",
        };
        return call.Filter is null ? text : $"{text} FILTER (WHERE {Of(call.Filter)})";
    }

    private static string Defaults(string name, int given)
    {
        if (Functions.FunctionCatalogue.Find(name) is not ({ Defaults.Count: > 0 } definition, _))
        {
            return string.Empty;
        }

        var missing = (definition.Maximum ?? definition.Required) - given;
        return string.Concat(
            definition.Defaults.TakeLast(Math.Max(missing, 0)).Select(value => ", " + ColumnNames.Of(value)));
    }

    private static string Shown(string name) =>
        Functions.FunctionCatalogue.Find(name) is (_, { } display) && !display.StartsWith('(') ? display : name;

    private static string OfCase(CaseSyntax branches)
    {
        var arms = string.Concat(branches.Branches.Select(b => $" WHEN {Of(b.Condition)} THEN {Of(b.Value)}"));
        return $"CASE{arms}{(branches.Otherwise is { } last ? $" ELSE {Of(last)}" : string.Empty)} END";
    }

    private static string OfWindow(WindowSyntax window)
    {
        var parts = new List<string>();
        if (window.PartitionBy.Count > 0)
        {
            parts.Add($"PARTITION BY {Join(window.PartitionBy)}");
        }

        if (window.OrderBy.Count > 0)
        {
            parts.Add($"ORDER BY {Join(window.OrderBy)}");
        }

        parts.Add(window.Frame is { } frame
            ? $"{(frame.IsRows ? "ROWS" : "RANGE")} BETWEEN {Bound(frame.Lower)} AND {Bound(frame.Upper)}"
            : "unspecifiedframe$()");
        return string.Join(' ', parts);
    }

    private static string Bound(FrameBoundSyntax bound) => bound.Kind switch
    {
        FrameBoundKind.UnboundedPreceding => "UNBOUNDED PRECEDING",
        FrameBoundKind.UnboundedFollowing => "UNBOUNDED FOLLOWING",
        FrameBoundKind.CurrentRow => "CURRENT ROW",
        _ => $"{Of(bound.Offset!)} FOLLOWING",
    };
}
