namespace Spark.Gateway.Lowering;

/// <summary>
/// Text of an expression with how tightly it binds. Parentheses are written only where they are needed: Spark's parser
/// reads ahead at each one, and deep nests of them take it long.
/// </summary>
internal readonly record struct SqlText(string Text, Precedence Level)
{
    public static SqlText Primary(string text) => new(text, Precedence.Primary);

    public static SqlText Call(string name, params IEnumerable<SqlText> arguments) =>
        Primary($"{name}({string.Join(", ", arguments)})");

    /// <summary>Operators of one level group to the left.</summary>
    public static SqlText Infix(SqlText left, string symbol, SqlText right, Precedence level) =>
        new($"{left.Within(level)} {symbol} {right.Within(level + 1)}", level);

    public static SqlText Cast(SqlText value, string type) => Primary($"CAST({value} AS {type})");

    /// <summary>The text where at least this level is wanted.</summary>
    public string Within(Precedence least) => Level >= least ? Text : $"({Text})";

    public override string ToString() => Text;
}
