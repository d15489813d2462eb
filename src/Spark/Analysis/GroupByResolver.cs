using System.Globalization;
using Microsoft.Spark.Sql;
using Spark.Expressions;
using Spark.Parsing.Syntax;

namespace Spark.Analysis;

/// <summary>Keys of GROUP BY: expressions, positions and aliases of the select list; sets of keys.</summary>
internal sealed class GroupByResolver(ExpressionResolver resolver, IReadOnlyList<Expression> items)
{
    private readonly List<Expression> _keys = [];

    /// <summary>The distinct keys, and for grouping sets the positions of each set's keys.</summary>
    public (IReadOnlyList<Expression> Keys, IReadOnlyList<IReadOnlyList<int>>? Sets) Resolve(GroupingSyntax groupBy)
    {
        if (IsAll(groupBy))
        {
            return (items.Where(item => !Shape.HasAggregate(item)).Select(Unnamed).ToArray(), null);
        }

        if (groupBy.Elements.All(element => element.Kind == GroupingKind.Plain))
        {
            foreach (var element in groupBy.Elements)
            {
                Position(element.Sets[0][0]);
            }

            return (_keys, null);
        }

        foreach (var key in groupBy.Keys)
        {
            Position(key);
        }

        var sets = groupBy.Elements
            .Select(element => Sets(element).Select(set => set.Select(Position).ToArray()).ToArray())
            .Aggregate(
                new[] { System.Array.Empty<int>() },
                (left, right) => left.SelectMany(a => right.Select(b => a.Concat(b).Distinct().ToArray())).ToArray());
        return (_keys, sets.Select(set => (IReadOnlyList<int>)set.Order().ToArray()).ToArray());
    }

    private static IEnumerable<IReadOnlyList<ExpressionSyntax>> Sets(GroupingElement element) => element.Kind switch
    {
        GroupingKind.Plain => element.Sets,
        GroupingKind.Rollup => Enumerable.Range(0, element.Sets.Count + 1)
            .Select(dropped => Flat(element.Sets.Take(element.Sets.Count - dropped))),
        GroupingKind.Cube => Enumerable.Range(0, 1 << element.Sets.Count)
            .Select(mask => Flat(element.Sets.Where((_, i) => (mask & (1 << (element.Sets.Count - 1 - i))) == 0))),
        _ => element.Nested.SelectMany(Sets),
    };

    private static ExpressionSyntax[] Flat(IEnumerable<IReadOnlyList<ExpressionSyntax>> sets) =>
        sets.SelectMany(set => set).ToArray();

    private bool IsAll(GroupingSyntax groupBy) =>
        groupBy.Elements is [{ Kind: GroupingKind.Plain, Sets: [[NameSyntax { Parts: [var name] }]] }]
        && name.Equals("all", StringComparison.OrdinalIgnoreCase)
        && resolver.Scope.Find([name], null) is null;

    private int Position(ExpressionSyntax syntax)
    {
        var key = Key(syntax);
        var text = StructuralKey.Of(key);
        var known = _keys.FindIndex(other => StructuralKey.Of(other) == text);
        if (known >= 0)
        {
            return known;
        }

        _keys.Add(key);
        return _keys.Count - 1;
    }

    private Expression Key(ExpressionSyntax syntax)
    {
        if (syntax is LiteralSyntax { Value: int position })
        {
            return AtPosition(position, syntax);
        }

        if (syntax is NameSyntax { Parts: [var name] } && resolver.Scope.Find([name], syntax.At) is null
            && items
                .OfType<Alias>()
                .FirstOrDefault(item => item.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } alias)
        {
            return NoAggregate(alias.Child, syntax);
        }

        return NoAggregate(resolver.Resolve(syntax), syntax);
    }

    private Expression AtPosition(int position, ExpressionSyntax syntax)
    {
        if (position < 1 || position > items.Count)
        {
            throw new AnalysisException(
                "GROUP_BY_POS_OUT_OF_RANGE",
                string.Create(
                    CultureInfo.InvariantCulture, $"GROUP BY position {position} is not in select list (valid range "
                        + $"is [1, {items.Count}])."),
                syntax.At);
        }

        var item = Unnamed(items[position - 1]);
        return Shape.HasAggregate(item)
            ? throw new AnalysisException(
                "GROUP_BY_POS_AGGREGATE",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"GROUP BY {position} refers to an expression {ColumnNames.Of(item)} that contains an aggregate "
                    + $"function. ")
                + "Aggregate functions are not allowed in GROUP BY.",
                syntax.At)
            : item;
    }

    private static Expression NoAggregate(Expression key, ExpressionSyntax syntax)
    {
        if (Shape.HasAggregate(key))
        {
            throw new AnalysisException(
                "GROUP_BY_AGGREGATE", "Aggregate functions are not allowed in GROUP BY, but found "
                + $"{ColumnNames.Of(key)}.", syntax.At);
        }

        Conditions.WithoutWindow(key);
        return Ordering.HasMap(key.Type)
            ? throw new AnalysisException(
                "GROUP_EXPRESSION_TYPE_IS_NOT_ORDERABLE",
                $"The expression \"{ColumnNames.Of(key)}\" cannot be used as a grouping expression because its "
                + "data type "
                + $"\"{Types.SqlTypeNames.Of(key.Type)}\" is not an orderable data type.",
                syntax.At)
            : key;
    }

    private static Expression Unnamed(Expression item) => item is Alias alias ? alias.Child : item;
}
