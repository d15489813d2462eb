using Microsoft.Spark.Sql.Types;

namespace Spark.Expressions;

/// <summary>
/// An immutable expression. Engines see resolved nodes only: names bound to attribute ids, implicit casts inserted,
/// type and nullability derived by the analyser. Unresolved nodes live in the analysis and throw when asked for a type.
/// </summary>
internal abstract record Expression
{
    public abstract DataType Type { get; }

    public abstract bool IsNullable { get; }

    public abstract IReadOnlyList<Expression> Children { get; }

    public virtual bool IsResolved => Children.All(child => child.IsResolved);

    /// <summary>Same node over other children, given in the order of <see cref="Children"/>.</summary>
    public abstract Expression WithChildren(IReadOnlyList<Expression> children);

    /// <summary>
    /// Rewrites bottom-up; returns this very node when nothing below changed and the rewrite keeps it.
    /// </summary>
    public Expression Transform(Func<Expression, Expression> rewrite)
    {
        var children = Children;
        Expression[]? changed = null;
        for (var i = 0; i < children.Count; i++)
        {
            var child = children[i].Transform(rewrite);
            if (!ReferenceEquals(child, children[i]))
            {
                changed ??= children.ToArray();
                changed[i] = child;
            }
        }

        return rewrite(changed is null ? this : WithChildren(changed));
    }

    public IEnumerable<Expression> SelfAndDescendants()
    {
        yield return this;
        foreach (var node in Children.SelectMany(child => child.SelfAndDescendants()))
        {
            yield return node;
        }
    }
}

/// <summary>An expression without parts.</summary>
internal abstract record LeafExpression : Expression
{
    public override IReadOnlyList<Expression> Children => [];

    public override Expression WithChildren(IReadOnlyList<Expression> children) => this;
}
