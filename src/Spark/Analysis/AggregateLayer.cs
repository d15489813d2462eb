using Microsoft.Spark.Sql;
using Spark.Expressions;
using Spark.Plans;

namespace Spark.Analysis;

/// <summary>
/// Collects the aggregates and grouping expressions that results, HAVING and ORDER BY use, gives each a column, and
/// rewrites the users to those columns.
/// </summary>
internal sealed class AggregateLayer
{
    private readonly LogicalPlan _input;
    private readonly IReadOnlyList<Expression> _grouping;
    private readonly IReadOnlyList<IReadOnlyList<int>>? _sets;
    private readonly Dictionary<string, AttributeReference> _columns = new(StringComparer.Ordinal);
    private readonly List<Expression> _results = [];
    private readonly bool _hasUnusedKey;

    public AggregateLayer(
        LogicalPlan input, IReadOnlyList<Expression> grouping, IReadOnlyList<IReadOnlyList<int>>? sets)
    {
        (_input, var keys) = sets is null ? (input, grouping) : Materialized(input, grouping);
        var used = Enumerable.Range(0, keys.Count)
            .Where(i => sets is null || sets.Any(set => set.Contains(i)))
            .ToList();
        _grouping = used.Select(i => keys[i]).ToArray();
        _sets = sets?.Select(set => (IReadOnlyList<int>)set.Select(i => used.IndexOf(i)).ToArray()).ToArray();
        _hasUnusedKey = used.Count < keys.Count;
        for (var i = 0; i < keys.Count; i++)
        {
            var isMissing = sets is not null && sets.Any(set => !set.Contains(i));
            var column = used.Contains(i) ? AddResult(keys[i], isMissing) : AddNull(keys[i]);
            _columns.TryAdd(StructuralKey.Of(grouping[i]), column);
            _columns.TryAdd(StructuralKey.Of(keys[i]), column);
        }
    }

    /// <summary>The expression over the columns of this layer.</summary>
    public Expression Rewrite(Expression expression)
    {
        if (_columns.TryGetValue(StructuralKey.Of(expression), out var column))
        {
            return column;
        }

        switch (expression)
        {
            case AggregateCall call:
                Check(call);
                return Register(call);
            case FunctionCall call when Shape.IsGrouping(call) && _hasUnusedKey:
                throw AnalysisErrors.NotSupported($"{ColumnNames.Of(call)} beside a key that no grouping set has");
            case FunctionCall call when Shape.IsGrouping(call):
                return Register(GroupingCalls.Bind(call, _grouping, _columns, _sets is not null));
            case WindowCall window:
                return window with
                {
                    Function = window.Function.WithChildren(window.Function.Children.Select(Rewrite).ToArray()),
                    PartitionBy = window.PartitionBy.Select(Rewrite).ToArray(),
                    OrderBy = window.OrderBy.Select(order => (SortOrder)Rewrite(order)).ToArray(),
                };
            case AttributeReference attribute:
                return _results.OfType<Alias>().FirstOrDefault(alias => alias.Id == attribute.Id)?.ToAttribute()
                    ?? throw Missing(attribute);
            default:
                CheckSubquery(expression);
                var children = expression.Children;
                return children.Count == 0 ? expression : expression.WithChildren(children.Select(Rewrite).ToArray());
        }
    }

    public Aggregate Build() => new(_grouping, _results, _input) { GroupingSets = _sets };

    private AttributeReference AddResult(Expression expression, bool isMissing)
    {
        if (expression is AttributeReference attribute)
        {
            var column = isMissing ? attribute with { Nullable = true } : attribute;
            _results.Add(column);
            return column;
        }

        var alias = new Alias(expression, ColumnNames.Of(expression), AttributeIds.Next());
        _results.Add(alias);
        return alias.ToAttribute();
    }

    /// <summary>A key that no grouping set has is NULL in every row.</summary>
    private AttributeReference AddNull(Expression key)
    {
        var alias = new Alias(new Literal(null, key.Type), ColumnNames.Of(key), AttributeIds.Next());
        _results.Add(alias);
        return alias.ToAttribute();
    }

    private AttributeReference Register(Expression call)
    {
        var key = StructuralKey.Of(call);
        if (!_columns.TryGetValue(key, out var column))
        {
            column = AddResult(call, false);
            _columns.Add(key, column);
        }

        return column;
    }

    private static void Check(AggregateCall call)
    {
        if (call.Children.Any(Shape.HasWindow))
        {
            throw new AnalysisException(
                "_LEGACY_ERROR_TEMP_1031",
                "It is not allowed to use a window function inside an aggregate function. Please use the inner "
                + "window function in a sub-query.",
                null);
        }

        if (call.Children.Any(Shape.HasAggregate))
        {
            throw new AnalysisException(
                "NESTED_AGGREGATE_FUNCTION",
                "It is not allowed to use an aggregate function in the argument of another aggregate function. "
                + "Please use the inner aggregate function in a sub-query.",
                null);
        }

        if (call.Children.FirstOrDefault(Shape.HasGenerator) is { } generator)
        {
            throw new AnalysisException(
                "UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS",
                $"The generator is not supported: nested in expressions \"{ColumnNames.Of(generator)}\".",
                null);
        }
    }

    private void CheckSubquery(Expression expression)
    {
        if (expression is not (ScalarSubquery or ExistsSubquery or InSubquery))
        {
            return;
        }

        var known = _results.OfType<AttributeReference>().Select(column => column.Id).ToHashSet();
        var own = _input.Output.Select(column => column.Id).ToHashSet();
        var missing = Shape.Columns(expression)
            .FirstOrDefault(column => own.Contains(column.Id) && !known.Contains(column.Id));
        if (missing is not null && expression is not InSubquery)
        {
            throw Missing(missing);
        }
    }

    private AnalysisException Missing(AttributeReference column) => _grouping.Count == 0 && _sets is null
        ? new AnalysisException(
            "MISSING_GROUP_BY",
            "The query does not include a GROUP BY clause. Add GROUP BY or turn it into the window functions using "
            + "OVER clauses.",
            null)
        : new AnalysisException(
            "MISSING_AGGREGATION",
            $"The non-aggregating expression \"{column.Name}\" is based on columns which are not participating in "
            + "the GROUP BY clause.\n"
            + "Add the columns or the expression to the GROUP BY, aggregate the expression, or use "
            + $"\"any_value({column.Name})\" "
            + "if you do not care which of the values within a group is returned.",
            null);

    /// <summary>Grouping sets make their keys NULL, so each key is a column of its own below.</summary>
    private static (LogicalPlan Input, IReadOnlyList<Expression> Grouping) Materialized(
        LogicalPlan input, IReadOnlyList<Expression> grouping)
    {
        if (grouping.All(key => key is AttributeReference))
        {
            return (input, grouping);
        }

        var keys = grouping
            .Select(key => key is AttributeReference ? key : new Alias(key, ColumnNames.Of(key), AttributeIds.Next()))
            .ToArray();
        var project = new Project([.. input.Output, .. keys.OfType<Alias>()], input);
        return (project, keys.Select(key => key is Alias alias ? alias.ToAttribute() : key).ToArray());
    }
}
