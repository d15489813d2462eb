using Spark.Expressions;

namespace Spark.Gateway.Lowering;

/// <summary>A column of a select list.</summary>
internal sealed record SelectItem(SqlText Value, string Name)
{
    public override string ToString() => Value.Text == Name ? Name : $"{Value} AS {Name}";
}

/// <summary>A SELECT that is still open: a parent may add to it what the parts do not hold yet.</summary>
internal sealed record Relation(string? From, IReadOnlyList<AttributeReference> Output)
{
    /// <summary>The select list; null while the columns are those of <see cref="From"/>.</summary>
    public IReadOnlyList<SelectItem>? Items { get; init; }

    /// <summary>Whether the list only renames columns, so that expressions may use the names below.</summary>
    public bool IsRename { get; init; }

    public string? Where { get; init; }

    /// <summary>ORDER BY or SORT BY with its keys.</summary>
    public string? Order { get; init; }

    /// <summary>LIMIT or OFFSET with its count.</summary>
    public string? Cut { get; init; }

    /// <summary>How many subqueries are nested below.</summary>
    public int Depth { get; init; }

    /// <summary>Whether FROM holds joins or lateral views, to which a join on the right side cannot be added.</summary>
    public bool IsComposite { get; init; }

    public bool IsPlain => Items is null && Where is null && !IsClosed;

    /// <summary>Whether a select list or a condition can be put on top.</summary>
    public bool IsOpen => (Items is null || IsRename) && !IsClosed;

    /// <summary>Whether nothing but an outer SELECT can be put on top.</summary>
    public bool IsClosed => Order is not null || Cut is not null;
}
