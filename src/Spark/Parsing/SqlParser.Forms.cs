using Microsoft.Spark.Sql.Types;
using Spark.Parsing.Syntax;

namespace Spark.Parsing;

// Calls whose arguments are separated by words.
internal sealed partial class SqlParser
{
    private CaseSyntax Case()
    {
        var at = _tokens.Take().At;
        var operand = _tokens.AtWord("WHEN") ? null : Expression();
        var branches = new List<CaseBranchSyntax>();
        while (_tokens.AcceptWord("WHEN"))
        {
            var condition = Expression();
            if (operand is not null)
            {
                condition = Call("=", at, operand, condition);
            }

            _tokens.ExpectWord("THEN");
            branches.Add(new CaseBranchSyntax(condition, Expression()));
        }

        if (branches.Count == 0)
        {
            throw _tokens.Unexpected();
        }

        var otherwise = _tokens.AcceptWord("ELSE") ? Expression() : null;
        _tokens.ExpectWord("END");
        return new CaseSyntax(branches, otherwise) { At = at };
    }

    private CastSyntax Cast()
    {
        var word = _tokens.Take();
        _tokens.ExpectSymbol("(");
        var operand = Expression();
        _tokens.ExpectWord("AS");
        var type = Type();
        _tokens.ExpectSymbol(")");
        return new CastSyntax(operand, type, word.IsWord("TRY_CAST")) { At = word.At };
    }

    private CallSyntax Extract()
    {
        var at = _tokens.Take().At;
        _tokens.ExpectSymbol("(");
        var field = _tokens.Current;
        var name = field.Kind == TokenKind.Text ? Text() : Name();
        _tokens.ExpectWord("FROM");
        var source = Expression();
        _tokens.ExpectSymbol(")");
        return Call("extract", at, new LiteralSyntax(name, new StringType()) { At = field.At }, source);
    }

    private CallSyntax? TryTrim()
    {
        var mark = _tokens.Mark;
        var at = _tokens.Take().At;
        _tokens.Take();
        var side = _tokens.AcceptWord("BOTH") ? "trim"
            : _tokens.AcceptWord("LEADING") ? "ltrim"
            : _tokens.AcceptWord("TRAILING") ? "rtrim"
            : null;
        var characters = _tokens.AtWord("FROM") ? null : Value();
        if (!_tokens.AcceptWord("FROM"))
        {
            _tokens.Rewind(mark);
            return null;
        }

        var source = Expression();
        _tokens.ExpectSymbol(")");
        return characters is null ? Call(side ?? "trim", at, source) : Call(side ?? "trim", at, characters, source);
    }

    private CallSyntax? TryPosition()
    {
        var mark = _tokens.Mark;
        var at = _tokens.Take().At;
        _tokens.Take();
        var wanted = Value();
        if (!_tokens.AcceptWord("IN"))
        {
            _tokens.Rewind(mark);
            return null;
        }

        var text = Value();
        _tokens.ExpectSymbol(")");
        return Call("locate", at, wanted, text);
    }

    private CallSyntax? TrySubstring(Token word)
    {
        var mark = _tokens.Mark;
        _tokens.Take();
        _tokens.Take();
        var text = Expression();
        if (!_tokens.AcceptWord("FROM"))
        {
            _tokens.Rewind(mark);
            return null;
        }

        var arguments = new List<ExpressionSyntax> { text, Expression() };
        if (_tokens.AcceptWord("FOR"))
        {
            arguments.Add(Expression());
        }

        _tokens.ExpectSymbol(")");
        return new CallSyntax(["substring"], arguments) { At = word.At };
    }

    private CallSyntax? TryOverlay()
    {
        var mark = _tokens.Mark;
        var at = _tokens.Take().At;
        _tokens.Take();
        var text = Expression();
        if (!_tokens.AcceptWord("PLACING"))
        {
            _tokens.Rewind(mark);
            return null;
        }

        var arguments = new List<ExpressionSyntax> { text, Expression() };
        _tokens.ExpectWord("FROM");
        arguments.Add(Expression());
        if (_tokens.AcceptWord("FOR"))
        {
            arguments.Add(Expression());
        }

        _tokens.ExpectSymbol(")");
        return new CallSyntax(["overlay"], arguments) { At = at };
    }

    private bool UnitArgument() =>
        _tokens.Peek().IsSymbol("(") && _tokens.Peek(3).IsSymbol(",")
        && (IntervalUnits.Find(_tokens.Peek(2).Text) is not null || _tokens.Peek(2).IsWord("QUARTER")
            || _tokens.Peek(2).IsWord("DAYOFYEAR"));

    private CallSyntax UnitCall(string name)
    {
        var at = _tokens.Take().At;
        _tokens.Take();
        var unit = _tokens.Take();
        _tokens.ExpectSymbol(",");
        var arguments = List(Expression);
        _tokens.ExpectSymbol(")");
        return new CallSyntax(
            [name], [new LiteralSyntax(unit.Text, new StringType()) { At = unit.At }, .. arguments])
        { At = at };
    }
}
