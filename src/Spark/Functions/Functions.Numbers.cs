namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>Arc cosine in radians; NaN outside -1 to 1.</summary>
    public static Column Acos(Column column) => Sql.Column.Call("acos", column);

    /// <summary>Inverse hyperbolic cosine.</summary>
    public static Column Acosh(Column column) => Sql.Column.Call("acosh", column);

    /// <summary>Arc sine in radians; NaN outside -1 to 1.</summary>
    public static Column Asin(Column column) => Sql.Column.Call("asin", column);

    /// <summary>Inverse hyperbolic sine.</summary>
    public static Column Asinh(Column column) => Sql.Column.Call("asinh", column);

    /// <summary>Arc tangent in radians.</summary>
    public static Column Atan(Column column) => Sql.Column.Call("atan", column);

    /// <summary>Inverse hyperbolic tangent.</summary>
    public static Column Atanh(Column column) => Sql.Column.Call("atanh", column);

    /// <summary>Cube root.</summary>
    public static Column Cbrt(Column column) => Sql.Column.Call("cbrt", column);

    /// <summary>Least whole number not below; a long, of a decimal a decimal.</summary>
    public static Column Ceil(Column column) => Sql.Column.Call("ceil", column);

    /// <summary>Cosine of radians.</summary>
    public static Column Cos(Column column) => Sql.Column.Call("cos", column);

    /// <summary>Hyperbolic cosine.</summary>
    public static Column Cosh(Column column) => Sql.Column.Call("cosh", column);

    /// <summary>Cotangent of radians.</summary>
    public static Column Cot(Column column) => Sql.Column.Call("cot", column);

    /// <summary>Cosecant of radians.</summary>
    public static Column Csc(Column column) => Sql.Column.Call("csc", column);

    /// <summary>e to the power of the value.</summary>
    public static Column Exp(Column column) => Sql.Column.Call("exp", column);

    /// <summary>e to the power of the value, less 1, exact near 0.</summary>
    public static Column Expm1(Column column) => Sql.Column.Call("expm1", column);

    /// <summary>Greatest whole number not above; a long, of a decimal a decimal.</summary>
    public static Column Floor(Column column) => Sql.Column.Call("floor", column);

    /// <summary>Logarithm to base 10; NULL unless positive.</summary>
    public static Column Log10(Column column) => Sql.Column.Call("log10", column);

    /// <summary>Natural logarithm of the value plus 1; NULL at -1 and below.</summary>
    public static Column Log1p(Column column) => Sql.Column.Call("log1p", column);

    /// <summary>Logarithm to base 2; NULL unless positive.</summary>
    public static Column Log2(Column column) => Sql.Column.Call("log2", column);

    /// <summary>Nearest whole number as a double, halves to even.</summary>
    public static Column Rint(Column column) => Sql.Column.Call("rint", column);

    /// <summary>Secant of radians.</summary>
    public static Column Sec(Column column) => Sql.Column.Call("sec", column);

    /// <summary>-1.0, 0.0 or 1.0 by sign.</summary>
    public static Column Signum(Column column) => Sql.Column.Call("signum", column);

    /// <summary>Sine of radians.</summary>
    public static Column Sin(Column column) => Sql.Column.Call("sin", column);

    /// <summary>Hyperbolic sine.</summary>
    public static Column Sinh(Column column) => Sql.Column.Call("sinh", column);

    /// <summary>Square root; NaN below 0.</summary>
    public static Column Sqrt(Column column) => Sql.Column.Call("sqrt", column);

    /// <summary>Tangent of radians.</summary>
    public static Column Tan(Column column) => Sql.Column.Call("tan", column);

    /// <summary>Hyperbolic tangent.</summary>
    public static Column Tanh(Column column) => Sql.Column.Call("tanh", column);

    /// <summary>Radians to degrees.</summary>
    public static Column Degrees(Column column) => Sql.Column.Call("degrees", column);

    /// <summary>Degrees to radians.</summary>
    public static Column Radians(Column column) => Sql.Column.Call("radians", column);

    /// <summary>Factorial as a long; NULL outside 0 to 20.</summary>
    public static Column Factorial(Column column) => Sql.Column.Call("factorial", column);

    /// <summary>Binary digits of a long.</summary>
    public static Column Bin(Column column) => Sql.Column.Call("bin", column);

    /// <summary>Hexadecimal digits of a number, text or bytes.</summary>
    public static Column Hex(Column column) => Sql.Column.Call("hex", column);

    /// <summary>Bytes of hexadecimal digits; NULL for anything else.</summary>
    public static Column Unhex(Column column) => Sql.Column.Call("unhex", column);

    /// <summary>Magnitude, of the same type.</summary>
    public static Column Abs(Column column) => Sql.Column.Call("abs", column);

    /// <summary>All bits turned.</summary>
    public static Column BitwiseNOT(Column column) => Sql.Column.Call("~", column);

    /// <summary>All bits turned.</summary>
    public static Column Bitwise_Not(Column column) => Sql.Column.Call("~", column);

    /// <summary>The value with the other sign.</summary>
    public static Column Negate(Column column) => Sql.Column.Call("(negative)", column);

    /// <summary>Negation of a truth value.</summary>
    public static Column Not(Column column) => Sql.Column.Call("not", column);

    /// <summary>Natural logarithm; NULL unless positive.</summary>
    public static Column Log(Column column) => Sql.Column.Call("log", column);

    /// <summary>Logarithm to a base; NULL unless both are positive.</summary>
    public static Column Log(double logBase, Column column) => Sql.Column.Call("log", Lit(logBase), column);

    /// <summary>Angle of the point (x, y) in radians.</summary>
    public static Column Atan2(Column y, Column x) => Sql.Column.Call("atan2", y, x);

    /// <summary>Angle of the point (x, y) in radians.</summary>
    public static Column Atan2(Column y, string xName) => Atan2(y, Col(xName));

    /// <summary>Angle of the point (x, y) in radians.</summary>
    public static Column Atan2(Column y, double xValue) => Atan2(y, Lit(xValue));

    /// <summary>Angle of the point (x, y) in radians.</summary>
    public static Column Atan2(string yName, Column x) => Atan2(Col(yName), x);

    /// <summary>Angle of the point (x, y) in radians.</summary>
    public static Column Atan2(string yName, string xName) => Atan2(Col(yName), Col(xName));

    /// <summary>Angle of the point (x, y) in radians.</summary>
    public static Column Atan2(string yName, double xValue) => Atan2(Col(yName), Lit(xValue));

    /// <summary>Angle of the point (x, y) in radians.</summary>
    public static Column Atan2(double yValue, Column x) => Atan2(Lit(yValue), x);

    /// <summary>Angle of the point (x, y) in radians.</summary>
    public static Column Atan2(double yValue, string xName) => Atan2(Lit(yValue), Col(xName));

    /// <summary>Length of the hypotenuse without overflow on the way.</summary>
    public static Column Hypot(Column left, Column right) => Sql.Column.Call("hypot", left, right);

    /// <summary>Length of the hypotenuse.</summary>
    public static Column Hypot(Column left, double right) => Hypot(left, Lit(right));

    /// <summary>Length of the hypotenuse.</summary>
    public static Column Hypot(double left, Column right) => Hypot(Lit(left), right);

    /// <summary>Power as a double.</summary>
    public static Column Pow(Column left, Column right) => Sql.Column.Call("power", left, right);

    /// <summary>Power as a double.</summary>
    public static Column Pow(Column left, double right) => Pow(left, Lit(right));

    /// <summary>Power as a double.</summary>
    public static Column Pow(Column left, string rightName) => Pow(left, Col(rightName));

    /// <summary>Power as a double.</summary>
    public static Column Pow(string leftName, Column right) => Pow(Col(leftName), right);

    /// <summary>Power as a double.</summary>
    public static Column Pow(string leftName, double right) => Pow(Col(leftName), Lit(right));

    /// <summary>Power as a double.</summary>
    public static Column Pow(double left, Column right) => Pow(Lit(left), right);

    /// <summary>Remainder that is never negative for a positive divisor.</summary>
    public static Column Pmod(Column dividend, Column divisor) => Sql.Column.Call("pmod", dividend, divisor);

    /// <summary>The value rounded to a whole number, halves away from 0.</summary>
    public static Column Round(Column column) => Round(column, 0);

    /// <summary>The value rounded to digits after the point, halves away from 0.</summary>
    public static Column Round(Column column, int scale) => Sql.Column.Call("round", column, Lit(scale));

    /// <summary>The value rounded to a whole number, halves to even.</summary>
    public static Column Bround(Column column) => Bround(column, 0);

    /// <summary>The value rounded to digits after the point, halves to even.</summary>
    public static Column Bround(Column column, int scale) => Sql.Column.Call("bround", column, Lit(scale));

    /// <summary>Bits moved left.</summary>
    public static Column ShiftLeft(Column column, int numBits) => Sql.Column.Call("shiftleft", column, Lit(numBits));

    /// <summary>Bits moved right, the sign kept.</summary>
    public static Column ShiftRight(Column column, int numBits) => Sql.Column.Call("shiftright", column, Lit(numBits));

    /// <summary>Bits moved right, zeros moving in.</summary>
    public static Column ShiftRightUnsigned(Column column, int numBits) =>
        Sql.Column.Call("shiftrightunsigned", column, Lit(numBits));

    /// <summary>Digits of a number in another base.</summary>
    public static Column Conv(Column column, int fromBase, int toBase) =>
        Sql.Column.Call("conv", column, Lit(fromBase), Lit(toBase));

    /// <summary>The greatest value; NULLs are left out.</summary>
    public static Column Greatest(params Column[] columns) => Sql.Column.Call("greatest", columns);

    /// <summary>The greatest value; NULLs are left out.</summary>
    public static Column Greatest(string columnName, params string[] columnNames) =>
        Greatest(Names(columnName, columnNames));

    /// <summary>The least value; NULLs are left out.</summary>
    public static Column Least(params Column[] columns) => Sql.Column.Call("least", columns);

    /// <summary>The least value; NULLs are left out.</summary>
    public static Column Least(string columnName, params string[] columnNames) =>
        Least(Names(columnName, columnNames));

    /// <summary>Whether the value is not a number.</summary>
    public static Column IsNaN(Column column) => Sql.Column.Call("isnan", column);

    /// <summary>The first value, or the second where the first is NaN.</summary>
    public static Column NaNvl(Column column1, Column column2) => Sql.Column.Call("nanvl", column1, column2);

    /// <summary>Uniform doubles from 0 (inclusive) to 1, a new seed each call.</summary>
    public static Column Rand() => Sql.Column.Call("rand");

    /// <summary>Uniform doubles from 0 (inclusive) to 1, the same for the same seed.</summary>
    public static Column Rand(long seed) => Sql.Column.Call("rand", Lit(seed));

    /// <summary>Standard normal doubles, a new seed each call.</summary>
    public static Column Randn() => Sql.Column.Call("randn");

    /// <summary>Standard normal doubles, the same for the same seed.</summary>
    public static Column Randn(long seed) => Sql.Column.Call("randn", Lit(seed));
}
