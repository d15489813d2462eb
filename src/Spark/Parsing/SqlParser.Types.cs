using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Spark.Sql.Types;

namespace Spark.Parsing;

internal sealed partial class SqlParser
{
    private StructType ColumnDefinitions() => new(List(ColumnDefinition));

    private StructField ColumnDefinition()
    {
        var name = Name();
        _tokens.AcceptSymbol(":");
        var type = Type();
        var isNullable = !_tokens.AcceptWords("NOT", "NULL");
        JsonObject? metadata = null;
        if (_tokens.AcceptWord("COMMENT"))
        {
            metadata = new JsonObject { ["comment"] = Text() };
        }

        return new StructField(name, type, isNullable, metadata);
    }

    private DataType Type()
    {
        var at = _tokens.Current.At;
        var word = Name();
        var name = word.ToUpperInvariant();
        return name switch
        {
            "BOOLEAN" => new BooleanType(),
            "TINYINT" or "BYTE" => new ByteType(),
            "SMALLINT" or "SHORT" => new ShortType(),
            "INT" or "INTEGER" => new IntegerType(),
            "BIGINT" or "LONG" => new LongType(),
            "FLOAT" or "REAL" => new FloatType(),
            "DOUBLE" => new DoubleType(),
            "STRING" => new StringType(),
            "CHAR" or "CHARACTER" or "VARCHAR" => SizedText(word, at),
            "BINARY" => new BinaryType(),
            "DATE" => new DateType(),
            "TIMESTAMP" or "TIMESTAMP_LTZ" => new TimestampType(),
            "TIMESTAMP_NTZ" => new TimestampNtzType(),
            "DECIMAL" or "DEC" or "NUMERIC" => Decimal(at),
            "VOID" => new NullType(),
            "INTERVAL" => IntervalType(at),
            "ARRAY" => Array(at),
            "MAP" => Map(at),
            "STRUCT" => Struct(at),
            _ when _tokens.Current.IsName && !_tokens.AtAnyWord("NOT", "COMMENT", "USING", "OPTIONS", "AS") =>
                throw ParseErrors.ExtraInput(_tokens.Current),
            _ => throw ParseErrors.UnsupportedType(word, at),
        };
    }

    private StringType SizedText(string word, SourcePosition at)
    {
        if (!_tokens.AtSymbol("("))
        {
            throw new Microsoft.Spark.Sql.ParseException(
                "DATATYPE_MISSING_SIZE",
                $"DataType \"{word.ToUpperInvariant()}\" requires a length parameter, for example "
                + $"\"{word.ToUpperInvariant()}\"(10). "
                + "Please specify the length.",
                at);
        }

        Parenthesized(WholeNumber);
        return new StringType();
    }

    private DecimalType Decimal(SourcePosition at)
    {
        var digits = _tokens.AtSymbol("(") ? Parenthesized(WholeNumber) : [10, 0];
        var precision = digits[0];
        var scale = digits.Count > 1 ? digits[1] : 0;
        if (precision > DecimalType.MaxPrecision)
        {
            throw ParseErrors.PrecisionTooLarge(precision);
        }

        if (scale > precision)
        {
            throw ParseErrors.Legacy(
                "1228",
                string.Create(
                    CultureInfo.InvariantCulture, $"Decimal scale ({scale}) cannot be greater than precision "
                        + $"({precision})."),
                at);
        }

        return new DecimalType(precision, scale);
    }

    private int WholeNumber()
    {
        var token = _tokens.Current;
        if (token.Kind != TokenKind.Integer || !int.TryParse(token.Value, CultureInfo.InvariantCulture, out var number))
        {
            throw _tokens.Unexpected();
        }

        _tokens.Take();
        return number;
    }

    private DataType IntervalType(SourcePosition at)
    {
        if (!_tokens.Current.IsName || IntervalUnits.Find(_tokens.Current.Text) is not { } first)
        {
            return new CalendarIntervalType();
        }

        _tokens.Take();
        var last = first;
        if (_tokens.AcceptWord("TO"))
        {
            last = IntervalUnits.Find(_tokens.Take().Text) ?? throw _tokens.Unexpected();
        }

        return IntervalUnits.TypeOf(first, last)
            ?? throw new Microsoft.Spark.Sql.ParseException(
                "_LEGACY_ERROR_TEMP_0028", $"Intervals FROM {first} TO {last} are not "
                + "supported.".ToLowerInvariant(), at);
    }

    private ArrayType Array(SourcePosition at)
    {
        OpenType("ARRAY", at);
        var element = Type();
        CloseType();
        return new ArrayType(element);
    }

    private MapType Map(SourcePosition at)
    {
        OpenType("MAP", at);
        var key = Type();
        _tokens.ExpectSymbol(",");
        var value = Type();
        CloseType();
        return new MapType(key, value);
    }

    private StructType Struct(SourcePosition at)
    {
        // The lexer reads an empty pair of brackets as one operator.
        if (_tokens.AcceptSymbol("<>"))
        {
            return new StructType([]);
        }

        OpenType("STRUCT", at);
        var fields = _tokens.AtSymbol(">") ? new StructType([]) : ColumnDefinitions();
        CloseType();
        return fields;
    }

    private void OpenType(string name, SourcePosition at)
    {
        if (!_tokens.AcceptSymbol("<"))
        {
            throw new Microsoft.Spark.Sql.ParseException(
                $"INCOMPLETE_TYPE_DEFINITION.{name}",
                $"Incomplete complex type: The definition of \"{name}\" type is incomplete. Name the types of its "
                + "parts in angle brackets.",
                at);
        }
    }

    private void CloseType() => _tokens.ExpectSymbol(">");
}
