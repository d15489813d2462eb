namespace Spark.Gateway.Lowering;

/// <summary>How tightly a form of Spark's grammar binds, loosest first.</summary>
internal enum Precedence
{
    Or,
    And,
    Not,
    Predicate,
    Comparison,
    BitOr,
    BitXor,
    BitAnd,
    Additive,
    Multiplicative,
    Unary,
    Primary,
}
