using Spark.Expressions;
using Spark.Parsing.Syntax;

namespace Spark.Parsing;

internal sealed partial class SqlParser
{
    private WindowSyntax Window()
    {
        var at = _tokens.Current.At;
        if (_tokens.Current.IsName)
        {
            return new WindowSyntax(Name(), [], [], null) { At = at };
        }

        _tokens.ExpectSymbol("(");
        if (_tokens.Current.IsName && _tokens.Peek().IsSymbol(")"))
        {
            var reference = Name();
            _tokens.Take();
            return new WindowSyntax(reference, [], [], null) { At = at };
        }

        IReadOnlyList<ExpressionSyntax> partitionBy = [];
        IReadOnlyList<SortSyntax> orderBy = [];
        if (_tokens.AcceptWords("CLUSTER", "BY"))
        {
            partitionBy = List(Expression);
        }
        else
        {
            if (_tokens.AcceptWords("PARTITION", "BY") || _tokens.AcceptWords("DISTRIBUTE", "BY"))
            {
                partitionBy = List(Expression);
            }

            if (_tokens.AcceptWords("ORDER", "BY") || _tokens.AcceptWords("SORT", "BY"))
            {
                orderBy = List(SortItem);
            }
        }

        var frame = _tokens.AtAnyWord("ROWS", "RANGE") ? Frame() : null;
        _tokens.ExpectSymbol(")");
        return new WindowSyntax(null, partitionBy, orderBy, frame) { At = at };
    }

    private FrameSyntax Frame()
    {
        var isRows = _tokens.Take().IsWord("ROWS");
        if (!_tokens.AcceptWord("BETWEEN"))
        {
            return new FrameSyntax(isRows, Bound(), new FrameBoundSyntax(FrameBoundKind.CurrentRow, null));
        }

        var lower = Bound();
        _tokens.ExpectWord("AND");
        return new FrameSyntax(isRows, lower, Bound());
    }

    private FrameBoundSyntax Bound()
    {
        if (_tokens.AcceptWord("UNBOUNDED"))
        {
            if (_tokens.AcceptWord("PRECEDING"))
            {
                return new FrameBoundSyntax(FrameBoundKind.UnboundedPreceding, null);
            }

            _tokens.ExpectWord("FOLLOWING");
            return new FrameBoundSyntax(FrameBoundKind.UnboundedFollowing, null);
        }

        if (_tokens.AcceptWords("CURRENT", "ROW"))
        {
            return new FrameBoundSyntax(FrameBoundKind.CurrentRow, null);
        }

        var offset = Expression();
        if (_tokens.AcceptWord("PRECEDING"))
        {
            return new FrameBoundSyntax(FrameBoundKind.Offset, Call("(negative)", offset.At, offset));
        }

        _tokens.ExpectWord("FOLLOWING");
        return new FrameBoundSyntax(FrameBoundKind.Offset, offset);
    }
}
