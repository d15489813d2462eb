using System.Globalization;
using System.Numerics;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Spark.Parsing.Syntax;
using Spark.Types;

namespace Spark.Parsing;

internal sealed partial class SqlParser
{
    /// <summary>Adjacent strings are one.</summary>
    private string Text()
    {
        if (_tokens.Current.Kind != TokenKind.Text)
        {
            throw _tokens.Unexpected();
        }

        var text = new StringBuilder();
        while (_tokens.Current.Kind == TokenKind.Text)
        {
            text.Append(_tokens.Take().Value);
        }

        return text.ToString();
    }

    /// <summary>A literal where the grammar takes no other expression.</summary>
    private ExpressionSyntax Constant() => Unary();

    private LiteralSyntax NumberLiteral()
    {
        var at = _tokens.Current.At;
        var sign = _tokens.AcceptSymbol("-") ? "-" : string.Empty;
        var token = _tokens.Take();
        var text = sign + token.Value;
        var (value, type) = token.Kind switch
        {
            TokenKind.Integer => WholeLiteral(text),
            TokenKind.Decimal or TokenKind.BigDecimal => DecimalLiteral(text),
            TokenKind.TinyInt =>
                (Bounded(text, "tinyint", sbyte.MinValue, sbyte.MaxValue, at, v => (sbyte)v), new ByteType()),
            TokenKind.SmallInt =>
                (Bounded(text, "smallint", short.MinValue, short.MaxValue, at, v => (short)v), new ShortType()),
            TokenKind.BigInt =>
                (Bounded(text, "bigint", long.MinValue, long.MaxValue, at, v => (long)v), new LongType()),
            TokenKind.Float => (FloatLiteral(text, at), new FloatType()),
            _ => (DoubleLiteral(text, at), (DataType)new DoubleType()),
        };
        return new LiteralSyntax(value, type) { At = at };
    }

    private static (object Value, DataType Type) WholeLiteral(string text)
    {
        var whole = BigInteger.Parse(text, CultureInfo.InvariantCulture);
        if (whole >= int.MinValue && whole <= int.MaxValue)
        {
            return ((int)whole, new IntegerType());
        }

        return whole >= long.MinValue && whole <= long.MaxValue ? ((long)whole, new LongType()) : DecimalLiteral(text);
    }

    private static (object Value, DataType Type) DecimalLiteral(string text)
    {
        var (unscaled, scale) = DecimalText.Parse(text);
        var precision = Math.Max(DecimalText.DigitCount(unscaled), scale);
        return precision > DecimalType.MaxPrecision
            ? throw ParseErrors.PrecisionTooLarge(precision)
            : (new DecimalValue((Int128)unscaled, scale), new DecimalType(precision, scale));
    }

    private static object Bounded(
        string text, string type, long minimum, long maximum, SourcePosition at, Func<BigInteger, object> convert)
    {
        var whole = BigInteger.Parse(text, CultureInfo.InvariantCulture);
        return whole >= minimum && whole <= maximum
            ? convert(whole)
            : throw ParseErrors.NumberOutOfRange(
                text, type, minimum.ToString(CultureInfo.InvariantCulture), maximum.ToString(
                    CultureInfo.InvariantCulture), at);
    }

    private static object DoubleLiteral(string text, SourcePosition at)
    {
        var value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(value)
            ? value
            : throw ParseErrors.NumberOutOfRange(
                text, "double", "-1.7976931348623157E+308", "1.7976931348623157E+308", at);
    }

    private static object FloatLiteral(string text, SourcePosition at)
    {
        var value = float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return float.IsFinite(value)
            ? value
            : throw ParseErrors.NumberOutOfRange(
                text, "float", "-3.4028234663852886E+38", "3.4028234663852886E+38", at);
    }

    private ExpressionSyntax TypedLiteral()
    {
        var word = _tokens.Take();
        var text = Text();
        var type = word.Value.ToUpperInvariant();
        ExpressionSyntax literal = type switch
        {
            "DATE" => new LiteralSyntax(DateTimeText.ParseDate(text) ?? throw Bad(), new DateType()),
            "TIMESTAMP" or "TIMESTAMP_LTZ" =>
                new LiteralSyntax(DateTimeText.ParseTimestamp(text, _zone) ?? throw Bad(), new TimestampType()),
            "TIMESTAMP_NTZ" =>
                new LiteralSyntax(DateTimeText.ParseWallClock(text) ?? throw Bad(), new TimestampNtzType()),
            "X" => new LiteralSyntax(Bytes(text) ?? throw Bad(), new BinaryType()),
            _ => throw ParseErrors.UnknownTypedLiteral(word.Value.ToUpperInvariant(), word.At),
        };
        return literal with { At = word.At };

        Microsoft.Spark.Sql.ParseException Bad() => ParseErrors.TypedLiteral(type, text, word.At);
    }

    private static byte[]? Bytes(string text)
    {
        var padded = text.Length % 2 == 0 ? text : "0" + text;
        return padded.All(char.IsAsciiHexDigit) ? Convert.FromHexString(padded) : null;
    }
}
