using System.Text.Json.Nodes;
using Microsoft.Spark.Sql.Types;

namespace Spark.Expressions;

/// <summary>An expression with a name and a fresh id; the output column of a projection or aggregate.</summary>
internal sealed record Alias(Expression Child, string Name, long Id) : Expression
{
    /// <summary>Column metadata; null keeps the child's.</summary>
    public JsonObject? Metadata { get; init; }

    public override DataType Type => Child.Type;

    public override bool IsNullable => Child.IsNullable;

    public override IReadOnlyList<Expression> Children => [Child];

    public AttributeReference ToAttribute() => new(Name, Type, IsNullable, Id)
    {
        Metadata = Metadata ?? (Child as AttributeReference)?.Metadata ?? (Child as Alias)?.Metadata,
    };

    public override Expression WithChildren(IReadOnlyList<Expression> children) => this with { Child = children[0] };
}

/// <summary>Who asked for a cast: the query, the analyser (invisible in column names), or <c>try_cast</c>.</summary>
internal enum CastOrigin
{
    Explicit,
    Implicit,
    Try,
}

/// <summary>Conversion with Spark's non-ANSI rules: what cannot be converted is NULL, integers wrap.</summary>
internal sealed record Cast(Expression Child, DataType Target, CastOrigin Origin) : Expression
{
    /// <summary>Set by the analyser from Spark's rules for the pair of types.</summary>
    public bool MayFail { get; init; } = true;

    public override DataType Type => Target;

    public override bool IsNullable => Child.IsNullable || MayFail;

    public override IReadOnlyList<Expression> Children => [Child];

    public override Expression WithChildren(IReadOnlyList<Expression> children) => this with { Child = children[0] };
}

/// <summary>
/// A scalar function or operator by its canonical lower-case Spark name. Operators are functions too:
/// <c>+ - * / % div negative &amp; | ^ ~ = &lt;=&gt; &lt; &lt;= &gt; &gt;= and or not isnull isnotnull
/// like ilike rlike</c>,
/// access is <c>getarrayitem getmapvalue</c>, builders are <c>array map named_struct</c>. Arguments
/// already have the types
/// the function computes with (implicit casts inserted); defaults of optional arguments are filled in.
/// </summary>
internal sealed record FunctionCall(string Name, IReadOnlyList<Expression> Arguments, DataType ValueType, bool Nullable)
    : Expression
{
    /// <summary>The whole text for automatic column names when it does not follow from name and arguments.</summary>
    public string? DisplayText { get; init; }

    /// <summary>The spelling for automatic column names when it differs from the canonical name.</summary>
    public string? DisplayName { get; init; }

    public override DataType Type => ValueType;

    public override bool IsNullable => Nullable;

    public override IReadOnlyList<Expression> Children => Arguments;

    public override Expression WithChildren(IReadOnlyList<Expression> children) => this with { Arguments = children };
}

/// <summary>
/// Field <paramref name="Ordinal"/> of a struct, or of every struct in an array when the child is an array.
/// </summary>
internal sealed record GetField(Expression Child, int Ordinal, string FieldName, DataType ValueType, bool Nullable)
    : Expression
{
    public override DataType Type => ValueType;

    public override bool IsNullable => Nullable;

    public override IReadOnlyList<Expression> Children => [Child];

    public override Expression WithChildren(IReadOnlyList<Expression> children) => this with { Child = children[0] };
}

/// <summary>One WHEN … THEN … arm.</summary>
internal sealed record CaseBranch(Expression Condition, Expression Value);

/// <summary>First branch whose condition is true; NULL without one and without ELSE.</summary>
internal sealed record CaseWhen(IReadOnlyList<CaseBranch> Branches, Expression? Otherwise) : Expression
{
    public override DataType Type => Branches[0].Value.Type;

    public override bool IsNullable =>
        Otherwise is null || Otherwise.IsNullable || Branches.Any(branch => branch.Value.IsNullable);

    public override IReadOnlyList<Expression> Children
    {
        get
        {
            var children = Branches.SelectMany(branch => new[] { branch.Condition, branch.Value });
            return (Otherwise is null ? children : children.Append(Otherwise)).ToArray();
        }
    }

    public override Expression WithChildren(IReadOnlyList<Expression> children) => new CaseWhen(
        Branches.Select((_, i) => new CaseBranch(children[2 * i], children[(2 * i) + 1])).ToArray(),
        Otherwise is null ? null : children[^1]);
}

/// <summary>Three-valued membership in a list of expressions of the value's type.</summary>
internal sealed record InList(Expression Value, IReadOnlyList<Expression> Candidates) : Expression
{
    public override DataType Type { get; } = new BooleanType();

    public override bool IsNullable => Children.Any(child => child.IsNullable);

    public override IReadOnlyList<Expression> Children => [Value, .. Candidates];

    public override Expression WithChildren(IReadOnlyList<Expression> children) =>
        new InList(children[0], children.Skip(1).ToArray());
}

/// <summary>A function given to a higher-order function; its type is that of its body.</summary>
internal sealed record Lambda(IReadOnlyList<LambdaVariable> Parameters, Expression Body) : Expression
{
    public override DataType Type => Body.Type;

    public override bool IsNullable => Body.IsNullable;

    public override IReadOnlyList<Expression> Children => [Body];

    public override Expression WithChildren(IReadOnlyList<Expression> children) => this with { Body = children[0] };
}
