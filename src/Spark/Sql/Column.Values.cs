using Spark.Parsing.Syntax;
using Spark.Types;

namespace Microsoft.Spark.Sql;

public sealed partial class Column
{
    /// <summary>
    /// A further case of <see cref="Functions.When(Column, object)"/>, tried when those before it are not true.
    /// </summary>
    /// <exception cref="ArgumentException">This column is not a case expression that is still open.</exception>
    public Column When(Column condition, object value) => Syntax is CaseSyntax { Otherwise: null } open
        ? new Column(
            open with { Branches = [.. open.Branches, new CaseBranchSyntax(condition.Syntax, Of(value).Syntax)] })
        : throw new ArgumentException("When() needs a column made by Functions.When, and may not follow Otherwise().");

    /// <summary>The value when no case is true; without it the value is NULL.</summary>
    /// <exception cref="ArgumentException">This column is not a case expression that is still open.</exception>
    public Column Otherwise(object? value) => Syntax is CaseSyntax { Otherwise: null } open
        ? new Column(open with { Otherwise = Of(value).Syntax })
        : throw new ArgumentException("Otherwise() needs a column made by Functions.When, and may be called once.");

    /// <summary>The element at a position from 0, the value of a map key, or the field of a struct.</summary>
    public Column GetItem(object key) => new(new IndexSyntax(Syntax, Of(key).Syntax));

    /// <summary>The element, map value or struct field; same as <see cref="GetItem"/>.</summary>
    public Column Apply(object extraction) => GetItem(extraction);

    /// <summary>The field of a struct.</summary>
    public Column GetField(string fieldName) => new(new FieldSyntax(Syntax, fieldName));

    /// <summary>The struct with a field added or replaced.</summary>
    public Column WithField(string fieldName, Column column) =>
        Call("with_field", this, Functions.Lit(fieldName), column);

    /// <summary>The struct without the fields.</summary>
    public Column DropFields(params string[] fieldNames) =>
        Call("drop_fields", [this, .. fieldNames.Select(name => Functions.Lit(name))]);

    /// <summary>SQL LIKE: % any characters, _ one character, \ the next one literally.</summary>
    public Column Like(string literal) =>
        new(new LikeSyntax(Syntax, [Text(literal)], '\\', LikeQuantifier.None, IgnoresCase: false));

    /// <summary>SQL LIKE in any case.</summary>
    public Column ILike(string literal) =>
        new(new LikeSyntax(Syntax, [Text(literal)], '\\', LikeQuantifier.None, IgnoresCase: true));

    /// <summary>Whether a Java regular expression is found anywhere in the text.</summary>
    public Column RLike(string literal) => Call("rlike", this, new Column(Text(literal)));

    /// <summary>Characters from a position (from 1; negative counts from the end).</summary>
    public Column SubStr(Column startPos, Column len) => Call("substring", this, startPos, len);

    /// <summary>Characters from a position (from 1; negative counts from the end).</summary>
    public Column SubStr(int startPos, int len) => Call("substring", this, Functions.Lit(startPos), Functions.Lit(len));

    /// <summary>Whether the text holds another.</summary>
    public Column Contains(object other) => Binary("contains", other);

    /// <summary>Whether the text begins with another.</summary>
    public Column StartsWith(Column other) => Call("startswith", this, other);

    /// <summary>Whether the text begins with another.</summary>
    public Column StartsWith(string literal) => Call("startswith", this, new Column(Text(literal)));

    /// <summary>Whether the text ends with another.</summary>
    public Column EndsWith(Column other) => Call("endswith", this, other);

    /// <summary>Whether the text ends with another.</summary>
    public Column EndsWith(string literal) => Call("endswith", this, new Column(Text(literal)));

    private static LiteralSyntax Text(string value) => new(value, KnownTypes.String);
}
