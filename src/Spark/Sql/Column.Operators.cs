using Spark.Parsing.Syntax;

namespace Microsoft.Spark.Sql;

public sealed partial class Column
{
    /// <summary>Negation of a truth value.</summary>
    public static Column operator !(Column self) => Call("not", self);

    /// <summary>Negation of a number.</summary>
    public static Column operator -(Column self) => Call("(negative)", self);

    /// <summary>Equality; NULL when a side is NULL.</summary>
    public static Column operator ==(Column lhs, object? rhs) => lhs.EqualTo(rhs);

    /// <summary>Inequality; NULL when a side is NULL.</summary>
    public static Column operator !=(Column lhs, object? rhs) => lhs.NotEqual(rhs);

    /// <summary>Greater than.</summary>
    public static Column operator >(Column self, object? rhs) => self.Gt(rhs);

    /// <summary>Less than.</summary>
    public static Column operator <(Column self, object? rhs) => self.Lt(rhs);

    /// <summary>Less than or equal.</summary>
    public static Column operator <=(Column self, object? rhs) => self.Leq(rhs);

    /// <summary>Greater than or equal.</summary>
    public static Column operator >=(Column self, object? rhs) => self.Geq(rhs);

    /// <summary>Either is true.</summary>
    public static Column operator |(Column self, Column other) => self.Or(other);

    /// <summary>Both are true.</summary>
    public static Column operator &(Column self, Column other) => self.And(other);

    /// <summary>Sum.</summary>
    public static Column operator +(Column self, object? rhs) => self.Plus(rhs);

    /// <summary>Difference.</summary>
    public static Column operator -(Column lhs, object? rhs) => lhs.Minus(rhs);

    /// <summary>Product.</summary>
    public static Column operator *(Column self, object? rhs) => self.Multiply(rhs);

    /// <summary>Quotient: of whole numbers a double; NULL when the divisor is 0.</summary>
    public static Column operator /(Column self, object? rhs) => self.Divide(rhs);

    /// <summary>Remainder with the sign of the dividend; NULL when the divisor is 0.</summary>
    public static Column operator %(Column self, object? rhs) => self.Mod(rhs);

    /// <summary>Equality; NULL when a side is NULL.</summary>
    public Column EqualTo(object? rhs) => Binary("=", rhs);

    /// <summary>Inequality; NULL when a side is NULL.</summary>
    public Column NotEqual(object? rhs) => Call("not", Binary("=", rhs));

    /// <summary>Greater than.</summary>
    public Column Gt(object? rhs) => Binary(">", rhs);

    /// <summary>Less than.</summary>
    public Column Lt(object? rhs) => Binary("<", rhs);

    /// <summary>Less than or equal.</summary>
    public Column Leq(object? rhs) => Binary("<=", rhs);

    /// <summary>Greater than or equal.</summary>
    public Column Geq(object? rhs) => Binary(">=", rhs);

    /// <summary>Equality where two NULLs are equal; never NULL.</summary>
    public Column EqNullSafe(object? obj) => Binary("<=>", obj);

    /// <summary>Either is true.</summary>
    public Column Or(Column other) => Binary("or", other);

    /// <summary>Both are true.</summary>
    public Column And(Column other) => Binary("and", other);

    /// <summary>Sum.</summary>
    public Column Plus(object? rhs) => Binary("+", rhs);

    /// <summary>Difference.</summary>
    public Column Minus(object? rhs) => Binary("-", rhs);

    /// <summary>Product.</summary>
    public Column Multiply(object? rhs) => Binary("*", rhs);

    /// <summary>Quotient: of whole numbers a double; NULL when the divisor is 0.</summary>
    public Column Divide(object? rhs) => Binary("/", rhs);

    /// <summary>Remainder with the sign of the dividend; NULL when the divisor is 0.</summary>
    public Column Mod(object? rhs) => Binary("%", rhs);

    /// <summary>Bits set in either.</summary>
    public Column BitwiseOR(object other) => Binary("|", other);

    /// <summary>Bits set in both.</summary>
    public Column BitwiseAND(object other) => Binary("&", other);

    /// <summary>Bits set in exactly one.</summary>
    public Column BitwiseXOR(object other) => Binary("^", other);

    /// <summary>Between two bounds, both included.</summary>
    public Column Between(object lowerBound, object upperBound) => Geq(lowerBound).And(Leq(upperBound));

    /// <summary>Equal to one of the values.</summary>
    public Column IsIn(params object?[] list) =>
        new(new InSyntax(Syntax, list.Select(value => Of(value).Syntax).ToArray()));

    /// <summary>Whether the value is not a number.</summary>
    public Column IsNaN() => Call("isnan", this);

    /// <summary>Whether the value is NULL.</summary>
    public Column IsNull() => Call("isnull", this);

    /// <summary>Whether the value is not NULL.</summary>
    public Column IsNotNull() => Call("isnotnull", this);

    private Column Binary(string name, object? rhs) => Call(name, this, Of(rhs));
}
