using Microsoft.Spark.Sql.Types;
using Spark.Parsing.Syntax;

namespace Spark.Parsing;

internal sealed partial class SqlParser
{
    private static bool StartsInterval(Token next) =>
        next.Kind == TokenKind.Text || next.IsNumber || next.IsSymbol("-") || next.IsSymbol("+");

    private ExpressionSyntax Interval()
    {
        var at = _tokens.Take().At;
        var valueAt = _tokens.Current.At;
        if (_tokens.Current.Kind == TokenKind.Text && !IsUnit(_tokens.Peek()))
        {
            return IntervalText(Text(), at, valueAt);
        }

        var units = new List<(string Value, IntervalUnit Unit)>();
        do
        {
            units.Add(UnitValue());
            if (units.Count == 1 && _tokens.AcceptWord("TO"))
            {
                var last = IntervalUnits.Find(_tokens.Take().Text) ?? throw _tokens.Unexpected();
                return SpanLiteral(units[0].Value, units[0].Unit, last, at, valueAt);
            }
        }
        while (AtUnitValue());

        return UnitsLiteral(units, at, valueAt);
    }

    private static bool IsUnit(Token token) =>
        token.Kind == TokenKind.Word && IntervalUnits.Find(token.Text) is not null;

    private bool AtUnitValue()
    {
        var ahead = _tokens.AtSymbol("-") ? 1 : 0;
        var value = _tokens.Peek(ahead);
        return (value.IsNumber || value.Kind == TokenKind.Text) && IsUnit(_tokens.Peek(ahead + 1));
    }

    private (string Value, IntervalUnit Unit) UnitValue()
    {
        var sign = _tokens.AcceptSymbol("-") ? "-" : string.Empty;
        _tokens.AcceptSymbol("+");
        var value = _tokens.Current.Kind == TokenKind.Text || _tokens.Current.IsNumber
            ? _tokens.Take().Value
            : throw _tokens.Unexpected();
        if (!IsUnit(_tokens.Current))
        {
            throw _tokens.Unexpected();
        }

        return (sign + value.Trim(), IntervalUnits.Find(_tokens.Take().Text)!.Value);
    }

    private static LiteralSyntax IntervalText(string text, SourcePosition at, SourcePosition valueAt)
    {
        var units = IntervalTexts.SplitUnits(text) ?? throw ParseErrors.TypedLiteral("INTERVAL", text, at);
        return UnitsLiteral(units, at, valueAt);
    }

    private static LiteralSyntax UnitsLiteral(
        IReadOnlyList<(string Value, IntervalUnit Unit)> units, SourcePosition at, SourcePosition valueAt)
    {
        var first = units.Min(unit => unit.Unit);
        var last = units.Max(unit => unit.Unit);
        if (IntervalUnits.TypeOf(first, last) is not { } type)
        {
            var text = string.Join(' ', units.Select(unit => $"{unit.Value} {unit.Unit}")).ToLowerInvariant();
            throw ParseErrors.Legacy("0029", $"Cannot mix year-month and day-time fields: interval {text}.", at);
        }

        try
        {
            var value = type is YearMonthIntervalType
                ? (object)checked((int)units.Sum(unit => IntervalTexts.Months(unit.Value, unit.Unit)))
                : checked(units.Sum(unit => IntervalTexts.Microseconds(unit.Value, unit.Unit)));
            return new LiteralSyntax(value, type) { At = at };
        }
        catch (Exception thrown) when (thrown is FormatException or OverflowException)
        {
            throw ParseErrors.Legacy("0062", $"Error parsing interval: {thrown.Message}", valueAt);
        }
    }

    private static LiteralSyntax SpanLiteral(
        string text, IntervalUnit first, IntervalUnit last, SourcePosition at, SourcePosition valueAt)
    {
        if (IntervalUnits.TypeOf(first, last) is not { } type || first == last)
        {
            throw new Microsoft.Spark.Sql.ParseException(
                "_LEGACY_ERROR_TEMP_0028",
                $"Intervals FROM {first} TO {last} are not supported.".ToLowerInvariant(),
                at);
        }

        try
        {
            var value = type is YearMonthIntervalType
                ? (object)IntervalTexts.ParseYearToMonth(text)
                : IntervalTexts.ParseDayToSecond(text, first, last);
            return new LiteralSyntax(value, type) { At = at };
        }
        catch (Exception thrown) when (thrown is FormatException or OverflowException)
        {
            var kind = type is YearMonthIntervalType ? "year-month" : "day-time";
            throw ParseErrors.Legacy("0063", $"Error parsing interval {kind} string: {thrown.Message}", valueAt);
        }
    }
}
