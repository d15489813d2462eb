using Spark.Parsing.Syntax;

namespace Spark.Parsing;

internal sealed partial class SqlParser
{
    private static readonly Dictionary<string, string> Comparisons = new(StringComparer.Ordinal)
    {
        ["="] = "=",
        ["=="] = "=",
        ["<=>"] = "<=>",
        ["<>"] = "<>",
        ["!="] = "<>",
        ["<"] = "<",
        ["<="] = "<=",
        ["!>"] = "<=",
        [">"] = ">",
        [">="] = ">=",
        ["!<"] = ">=",
    };

    private ExpressionSyntax Value()
    {
        var left = BitwiseOr();
        while (_tokens.Current.Kind == TokenKind.Symbol && Comparisons.TryGetValue(_tokens.Current.Text, out var name))
        {
            _tokens.Take();
            var right = BitwiseOr();
            left = name == "<>"
                ? Call("not", left.At, Call("=", left.At, left, right))
                : Call(name, left.At, left, right);
        }

        return left;
    }

    private ExpressionSyntax BitwiseOr() => LeftAssociative(BitwiseXor, "|");

    private ExpressionSyntax BitwiseXor() => LeftAssociative(BitwiseAnd, "^");

    private ExpressionSyntax BitwiseAnd() => LeftAssociative(Sum, "&");

    private ExpressionSyntax LeftAssociative(Func<ExpressionSyntax> operand, string symbol)
    {
        var left = operand();
        while (_tokens.AcceptSymbol(symbol))
        {
            left = Call(symbol, left.At, left, operand());
        }

        return left;
    }

    private ExpressionSyntax Sum()
    {
        var left = Product();
        while (_tokens.AtSymbol("+") || _tokens.AtSymbol("-") || _tokens.AtSymbol("||"))
        {
            var symbol = _tokens.Take().Text;
            left = Call(symbol == "||" ? "concat" : symbol, left.At, left, Product());
        }

        return left;
    }

    private ExpressionSyntax Product()
    {
        var left = Unary();
        while (_tokens.AtSymbol("*") || _tokens.AtSymbol("/") || _tokens.AtSymbol("%") || _tokens.AtWord("DIV"))
        {
            if (_tokens.AtSymbol("*") && _tokens.Peek().IsSymbol("/"))
            {
                break;
            }

            var symbol = _tokens.Take().Text.ToLowerInvariant();
            left = Call(symbol, left.At, left, Unary());
        }

        return left;
    }

    private ExpressionSyntax Unary()
    {
        var token = _tokens.Current;
        if (token.IsSymbol("-") && _tokens.Peek().IsNumber)
        {
            return Postfix(NumberLiteral());
        }

        if (_tokens.AcceptSymbol("-"))
        {
            return Call("(negative)", token.At, Unary());
        }

        if (_tokens.AcceptSymbol("+"))
        {
            return Call("positive", token.At, Unary());
        }

        return _tokens.AcceptSymbol("~") ? Call("~", token.At, Unary()) : Postfix(Primary());
    }

    private ExpressionSyntax Postfix(ExpressionSyntax operand)
    {
        while (true)
        {
            if (_tokens.AcceptSymbol("["))
            {
                var index = Value();
                _tokens.ExpectSymbol("]");
                operand = new IndexSyntax(operand, index) { At = operand.At };
            }
            else if (_tokens.AtSymbol(".") && _tokens.Peek().IsName)
            {
                _tokens.Take();
                operand = Dotted(operand, Name());
            }
            else
            {
                return operand;
            }
        }
    }

    private static ExpressionSyntax Dotted(ExpressionSyntax operand, string name) =>
        operand is NameSyntax { Parts: var parts }
        ? new NameSyntax([.. parts, name]) { At = operand.At }
        : new FieldSyntax(operand, name) { At = operand.At };
}
