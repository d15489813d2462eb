using System.Globalization;
using Microsoft.Spark.Sql;

namespace Spark.Parsing;

/// <summary>What can be wrong with SQL text, in Spark's words.</summary>
internal static class ParseErrors
{
    public static ParseException Syntax(string near, SourcePosition at, string detail = "") => new(
        "PARSE_SYNTAX_ERROR",
        near.Length == 0
            ? $"Syntax error at or near end of input{detail}."
            : $"Syntax error at or near '{near}'{detail}.",
        at);

    public static ParseException ExtraInput(Token token) =>
        Syntax(token.Text, token.At, $": extra input '{token.Text}'");

    public static ParseException UnclosedComment(SourcePosition at) => new(
        "UNCLOSED_BRACKETED_COMMENT",
        "Found an unclosed bracketed comment. Please, append */ at the end of the comment.",
        at);

    public static ParseException NumberOutOfRange(
        string text, string type, string minimum, string maximum, SourcePosition at) => new(
        "INVALID_NUMERIC_LITERAL_RANGE",
        $"Numeric literal {text} is outside the valid range for {type} with minimum value of {minimum} and maximum "
        + $"value of {maximum}. "
        + "Please adjust the value accordingly.",
        at);

    public static ParseException TypedLiteral(string type, string value, SourcePosition at) => new(
        "INVALID_TYPED_LITERAL", $"The value of the typed literal \"{type}\" is invalid: '{value}'.", at);

    public static ParseException UnknownTypedLiteral(string type, SourcePosition at) => new(
        "UNSUPPORTED_TYPED_LITERAL",
        $"Literals of the type \"{type}\" are not supported. Supported types are \"DATE\", \"TIMESTAMP_NTZ\", "
        + "\"TIMESTAMP_LTZ\", "
        + "\"TIMESTAMP\", \"INTERVAL\", \"X\".",
        at);

    public static AnalysisException PrecisionTooLarge(long precision) => new(
        "DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION",
        string.Create(CultureInfo.InvariantCulture, $"Decimal precision {precision} exceeds max precision 38."),
        null);

    public static ParseException Legacy(string number, string message, SourcePosition at) =>
        new($"_LEGACY_ERROR_TEMP_{number}", message, at);

    public static ParseException UnsupportedType(string type, SourcePosition at) => new(
        "UNSUPPORTED_DATATYPE", $"Unsupported data type \"{type.ToUpperInvariant()}\".", at);

    public static ParseException NotSupported(string what, SourcePosition at) => new(
        "UNSUPPORTED_FEATURE", $"'{what}' is not supported by this library. Rewrite the statement without it.", at);
}
