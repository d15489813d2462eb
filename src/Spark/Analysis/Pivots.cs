using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Parsing.Syntax;
using Spark.Plans;
using Spark.Types;

namespace Spark.Analysis;

/// <summary>PIVOT: one aggregate with a filter per value.</summary>
internal static class Pivots
{
    /// <summary>A value of the pivot columns and the name its columns begin with.</summary>
    internal sealed record PivotValue(Expression Value, string Name);

    public static LogicalPlan FromSql(LogicalPlan source, PivotSyntax syntax, Analyzer analyzer)
    {
        var resolver = new ExpressionResolver(analyzer, new NameScope(source.Output));
        var aggregates = syntax.Aggregates.Select(item => SelectList.ResolveItem(item, resolver)).ToArray();
        var columns = syntax.Columns.Select(resolver.Resolve).ToArray();
        var literals = new ExpressionResolver(analyzer, new NameScope(source.Output));
        CheckComparable(columns);
        var values = syntax.Values.Select(value => Value(value, literals)).ToArray();
        if (aggregates.Select(Plain).FirstOrDefault(column => column is not null) is { } plain)
        {
            throw new AnalysisException(
                "_LEGACY_ERROR_TEMP_1006",
                $"Aggregate expression required for pivot, but '{string.Join('.', [.. plain.Qualifier, plain.Name])}' "
                + "did not appear in any aggregate function.",
                null);
        }

        // Everything that is neither pivoted nor aggregated groups.
        var used = aggregates.Concat(columns).SelectMany(Shape.Columns).Select(column => column.Id).ToHashSet();
        var grouping = source.Output.Where(column => !used.Contains(column.Id)).ToArray();
        return Build(
            source,
            grouping,
            columns,
            values,
            aggregates,
            syntax.Aggregates.Select(item => item is AliasSyntax).ToArray());
    }

    /// <param name="isNamed">Whether each aggregate was given a name by the user.</param>
    public static LogicalPlan Build(
        LogicalPlan source,
        IReadOnlyList<Expression> grouping,
        IReadOnlyList<Expression> columns,
        IReadOnlyList<PivotValue> values,
        IReadOnlyList<Expression> aggregates,
        IReadOnlyList<bool> isNamed)
    {
        var results = new List<Expression>(grouping.Select(key => Shape.Named(key)));
        var isEveryTypePlain = aggregates.All(aggregate => aggregate.Type is NumericType or BooleanType);
        foreach (var value in values)
        {
            var condition = Matches(columns, value.Value);
            for (var i = 0; i < aggregates.Count; i++)
            {
                var aggregate = aggregates[i] is Alias alias ? alias.Child : aggregates[i];
                var suffix = aggregates[i] is Alias { Name: var name } && (isNamed[i] || aggregates.Count > 1)
                    ? name
                    : ColumnNames.Of(aggregate);
                var column = aggregates.Count == 1 ? value.Name : $"{value.Name}_{suffix}";
                var cell = isEveryTypePlain
                    ? NullWithoutRows(Filtered(aggregate, condition), condition)
                    : Filtered(aggregate, condition);
                results.Add(new Alias(cell, column, AttributeIds.Next()));
            }
        }

        var layer = new AggregateLayer(
            source, grouping.Select(key => key is Alias alias ? alias.Child : key).ToArray(), null);
        var rewritten = results
            .Select(result => result is Alias alias
                ? alias with { Child = layer.Rewrite(alias.Child) } : layer.Rewrite(result))
            .ToArray();
        return PendingAggregate.Replace(new Project(rewritten, new PendingAggregate(layer)), layer.Build());
    }

    /// <summary>The text that names a pivot value's columns.</summary>
    public static string NameOf(Expression value) => value switch
    {
        Literal { Value: null } => "null",
        Literal { ValueType: Microsoft.Spark.Sql.Types.DateType, Value: int days } => DateTimeFormat.Date(days),
        Literal { ValueType: Microsoft.Spark.Sql.Types.TimestampType, Value: long micros } =>
            DateTimeFormat.Timestamp(micros, SessionZone.Current),
        FunctionCall { Name: "named_struct" } row =>
            $"{{{string.Join(", ", row.Arguments.Where((_, i) => i % 2 == 1).Select(NameOf))}}}",
        Literal { ValueType: ArrayType { ElementType: var element }, Value: object?[] items } =>
            $"[{string.Join(", ", items.Select(item => NameOf(new Literal(item, element))))}]",
        Literal { ValueType: StructType row, Value: object?[] items } =>
            $"{{{string.Join(", ", items.Select((item, i) => NameOf(new Literal(item, row.Fields[i].DataType))))}}}",
        FunctionCall { Name: "array" } array => $"[{string.Join(", ", array.Arguments.Select(NameOf))}]",
        Literal => ColumnNames.Of(value),
        _ when Folding.TryEvaluate(value, out var constant) => ColumnNames.Of(new Literal(constant, value.Type)),
        _ => throw AnalysisErrors.NotSupported($"a pivot value that is calculated: {ColumnNames.Of(value)}"),
    };

    public static void CheckComparable(IReadOnlyList<Expression> columns)
    {
        if (columns.FirstOrDefault(column => Ordering.HasMap(column.Type)) is { } incomparable)
        {
            throw new AnalysisException(
                "INCOMPARABLE_PIVOT_COLUMN",
                $"Invalid pivot column `{ColumnNames.Of(incomparable)}`. Pivot columns must be comparable.",
                null);
        }
    }

    /// <summary>A column that an expression uses outside of aggregates.</summary>
    private static AttributeReference? Plain(Expression expression) => expression switch
    {
        AggregateCall => null,
        AttributeReference column => column,
        _ => expression.Children.Select(Plain).FirstOrDefault(column => column is not null),
    };

    private static PivotValue Value(ExpressionSyntax syntax, ExpressionResolver resolver)
    {
        var resolved = resolver.Resolve(syntax is AliasSyntax alias ? alias.Operand : syntax);
        return Folding.IsFoldable(resolved)
            ? new PivotValue(resolved, syntax is AliasSyntax named ? named.Names[0] : NameOf(resolved))
            : throw new AnalysisException(
                "NON_LITERAL_PIVOT_VALUES",
                $"Literal expressions required for pivot values, found \"{ColumnNames.Of(resolved)}\".",
                null);
    }

    private static Expression Matches(IReadOnlyList<Expression> columns, Expression value)
    {
        var parts = columns.Count == 1 ? [value] : Parts(value);
        if (parts.Count != columns.Count || !parts.Zip(columns).All(pair => Fits(pair.First, pair.Second)))
        {
            var type = columns.Count == 1
                ? columns[0].Type
                : new StructType(columns.Select(column => new StructField(ColumnNames.Of(column), column.Type, true)));
            throw new AnalysisException(
                "PIVOT_VALUE_DATA_TYPE_MISMATCH",
                $"Invalid pivot value '{ColumnNames.Of(value)}': value data type {value.Type.CatalogString} does not "
                + $"match pivot column data type {type.CatalogString}.",
                null);
        }

        return columns
            .Select((column, i) => (Expression)new FunctionCall("<=>", [column, Casts.Implicit(parts[i], column.Type)],
                KnownTypes.Boolean, false))
            .Aggregate((left, right) => new FunctionCall("and", [left, right], KnownTypes.Boolean, false));
    }

    private static bool Fits(Expression value, Expression column) => CastRules.CanCast(value.Type, column.Type);

    /// <summary>Without a row of the value even a count is NULL, where Spark pivots numbers.</summary>
    private static Expression NullWithoutRows(Expression cell, Expression condition)
    {
        if (cell.IsNullable)
        {
            return cell;
        }

        var rows = new AggregateCall(
            "count", [new Literal(1, KnownTypes.Int)], false, condition, KnownTypes.Long, false);
        var hasRows = new FunctionCall(">", [rows, new Literal(0L, KnownTypes.Long)], KnownTypes.Boolean, false);
        return new CaseWhen([new CaseBranch(hasRows, cell)], null);
    }

    private static IReadOnlyList<Expression> Parts(Expression value) =>
        value is FunctionCall { Name: "named_struct" } row
        ? row.Arguments.Where((_, i) => i % 2 == 1).ToArray()
        : [value];

    private static Expression Filtered(Expression aggregate, Expression condition) =>
        aggregate.Transform(node => node is AggregateCall call
        ? call with
        {
            Filter = call.Filter is null
                ? condition
                : new FunctionCall("and", [call.Filter, condition], KnownTypes.Boolean, call.Filter.IsNullable),
        }
        : node);
}
