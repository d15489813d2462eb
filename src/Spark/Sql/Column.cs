using Microsoft.Spark.Sql.Expressions;
using Spark.Analysis;
using Spark.Display.Formatting;
using Spark.Parsing;
using Spark.Parsing.Syntax;

namespace Microsoft.Spark.Sql;

/// <summary>An expression over the columns of frames, not yet looked up; a frame's method does that.</summary>
[TypeFormatterSource(typeof(LineFormatterSource))]
public sealed partial class Column
{
    internal Column(ExpressionSyntax syntax) => Syntax = syntax;

    internal ExpressionSyntax Syntax { get; }

    /// <summary>The column's other name in the result.</summary>
    public Column Alias(string alias) => As(alias);

    /// <summary>The column's other name in the result.</summary>
    public Column As(string alias) => new(new AliasSyntax(Unaliased, [alias]));

    /// <summary>Names of the columns that a generator such as <c>explode</c> makes.</summary>
    public Column As(IEnumerable<string> aliases) => new(new AliasSyntax(Unaliased, aliases.ToArray()));

    /// <summary>The column's other name in the result.</summary>
    public Column Name(string alias) => As(alias);

    /// <summary>
    /// Conversion to a type in SQL's or Spark's words, such as <c>int</c>, <c>bigint</c> or <c>decimal(10,2)</c>.
    /// </summary>
    /// <exception cref="AnalysisException">There is no such type.</exception>
    public Column Cast(string to) => Cast(SqlParser.ParseType(to));

    /// <summary>Conversion to a type; what cannot be converted is NULL.</summary>
    public Column Cast(Types.DataType to) => new(new CastSyntax(Syntax, to, IsTry: false));

    /// <summary>Ascending, nulls first.</summary>
    public Column Asc() => Sorted(isDescending: false, null);

    /// <summary>Ascending, nulls first.</summary>
    public Column AscNullsFirst() => Sorted(isDescending: false, nullsFirst: true);

    /// <summary>Ascending, nulls last.</summary>
    public Column AscNullsLast() => Sorted(isDescending: false, nullsFirst: false);

    /// <summary>Descending, nulls last.</summary>
    public Column Desc() => Sorted(isDescending: true, null);

    /// <summary>Descending, nulls first.</summary>
    public Column DescNullsFirst() => Sorted(isDescending: true, nullsFirst: true);

    /// <summary>Descending, nulls last.</summary>
    public Column DescNullsLast() => Sorted(isDescending: true, nullsFirst: false);

    /// <summary>Over all rows as one window.</summary>
    public Column Over() => new(new WindowedSyntax(Syntax, new WindowSyntax(null, [], [], null)));

    /// <summary>Over a window.</summary>
    public Column Over(WindowSpec window) => new(new WindowedSyntax(Syntax, window.Syntax));

    /// <summary>Writes the expression to the console.</summary>
    public void Explain(bool extended) => Console.Out.WriteLine(ToString());

    /// <summary>The expression as Spark shows it, such as <c>(price * 2)</c>.</summary>
    public override string ToString() => SyntaxText.Of(Syntax);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Column other && other.Syntax.Equals(Syntax);

    /// <inheritdoc/>
    public override int GetHashCode() => Syntax.GetHashCode();

    internal static Column Call(string name, params IReadOnlyList<Column> arguments) =>
        new(new CallSyntax([name], arguments.Select(argument => argument.Syntax).ToArray()) { IsFromApi = true });

    /// <summary>A column as it is, anything else as a literal.</summary>
    internal static Column Of(object? value) => value as Column ?? new Column(Literals.Of(value));

    private ExpressionSyntax Unaliased => Syntax is AliasSyntax alias ? alias.Operand : Syntax;

    private Column Sorted(bool isDescending, bool? nullsFirst) => new(new SortSyntax(Syntax, isDescending, nullsFirst));
}
