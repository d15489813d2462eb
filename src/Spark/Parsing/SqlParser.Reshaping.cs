using Spark.Parsing.Syntax;

namespace Spark.Parsing;

internal sealed partial class SqlParser
{
    private LateralViewSyntax LateralView(RelationSyntax source)
    {
        _tokens.Take();
        _tokens.Take();
        var isOuter = _tokens.AcceptWord("OUTER");
        var at = _tokens.Current.At;
        var name = MultipartName();
        var generator = new CallSyntax(name, FunctionArguments()) { At = at };
        var table = Name();
        IReadOnlyList<string> columns = [];
        if (_tokens.AcceptWord("AS") || AtRelationAlias())
        {
            columns = List(Name);
        }

        return new LateralViewSyntax(source, isOuter, generator, table, columns) { At = at };
    }

    private RelationSyntax Pivot(RelationSyntax source)
    {
        var at = _tokens.Take().At;
        _tokens.ExpectSymbol("(");
        var aggregates = List(NamedExpression);
        _tokens.ExpectWord("FOR");
        var columns = _tokens.AtSymbol("(") ? Parenthesized(NameExpression) : [NameExpression()];
        _tokens.ExpectWord("IN");
        var values = Parenthesized(NamedExpression);
        _tokens.ExpectSymbol(")");
        return Reshaped(new PivotSyntax(source, aggregates, columns, values) { At = at });
    }

    private RelationSyntax Unpivot(RelationSyntax source)
    {
        var at = _tokens.Take().At;
        var includesNulls = _tokens.AcceptWord("INCLUDE");
        if (includesNulls || _tokens.AcceptWord("EXCLUDE"))
        {
            _tokens.ExpectWord("NULLS");
        }

        _tokens.ExpectSymbol("(");
        var valueNames = _tokens.AtSymbol("(") ? Parenthesized(Name) : [Name()];
        _tokens.ExpectWord("FOR");
        var variable = Name();
        _tokens.ExpectWord("IN");
        var groups = Parenthesized(UnpivotGroup);
        _tokens.ExpectSymbol(")");
        return Reshaped(new UnpivotSyntax(source, valueNames, variable, groups, includesNulls) { At = at });
    }

    private UnpivotColumns UnpivotGroup()
    {
        var columns = _tokens.AtSymbol("(") ? Parenthesized(NameExpression) : [NameExpression()];
        var hasAlias = _tokens.AcceptWord("AS") || _tokens.Current.IsName;
        return new UnpivotColumns(columns, hasAlias ? Name() : null);
    }

    private ExpressionSyntax NameExpression()
    {
        var at = _tokens.Current.At;
        return new NameSyntax(MultipartName()) { At = at };
    }

    private RelationSyntax Reshaped(RelationSyntax relation) =>
        OptionalAlias() is { } alias ? new AliasedSyntax(relation, alias) { At = relation.At } : relation;
}
