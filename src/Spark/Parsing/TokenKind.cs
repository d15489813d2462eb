namespace Spark.Parsing;

internal enum TokenKind
{
    Word,
    QuotedName,
    Text,
    Integer,
    Decimal,
    Exponent,
    TinyInt,
    SmallInt,
    BigInt,
    Float,
    Double,
    BigDecimal,
    Symbol,
    HintStart,
    End,
}
