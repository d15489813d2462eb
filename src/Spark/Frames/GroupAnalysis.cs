using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Analysis;
using Spark.Expressions;
using Spark.Parsing.Syntax;
using Spark.Plans;

namespace Spark.Frames;

/// <summary>Grouped frames → resolved plans.</summary>
internal sealed class GroupAnalysis(DataFrame frame)
{
    private const int MostPivotValues = 10_000;

    private readonly ExpressionResolver _resolver = frame.Analysis.Resolver();

    /// <summary>Resolves the keys, so that a wrong one is refused where it is named.</summary>
    public void CheckKeys(IReadOnlyList<Column> keys) => Keys(keys);

    public LogicalPlan Aggregate(IReadOnlyList<Column> keys, GroupKind kind, IReadOnlyList<Column> aggregates)
    {
        var named = Keys(keys);
        var grouping = named.Select(key => key is Alias alias ? alias.Child : key).ToArray();
        var items = named.Concat(FrameItems.Resolve(aggregates, _resolver)).ToArray();
        return FrameGroups.Aggregate(frame.Plan, grouping, Sets(kind, grouping.Length), items);
    }

    public LogicalPlan Pivot(IReadOnlyList<Column> keys, PivotRequest pivot, IReadOnlyList<Column> aggregates)
    {
        var column = _resolver.Resolve(pivot.Column.Syntax);
        Pivots.CheckComparable([column]);
        var values = pivot.Values
            .Select(value => _resolver.Resolve(Column.Of(value).Syntax))
            .Select(value => new Pivots.PivotValue(value, Pivots.NameOf(value)))
            .ToArray();
        var items = FrameItems.Resolve(aggregates, _resolver);
        var isNamed = aggregates.Select(aggregate => aggregate.Syntax is AliasSyntax).ToArray();
        return Pivots.Build(frame.Plan, Keys(keys), [column], values, items, isNamed);
    }

    /// <summary>Distinct values of the column in ascending order, NULL first.</summary>
    public IReadOnlyList<object> PivotValues(Column column)
    {
        var value = new Alias(_resolver.Resolve(column.Syntax), "value", AttributeIds.Next());
        LogicalPlan distinct = new Distinct(new Project([value], frame.Plan));
        var sorted = new Sort([new SortOrder(value.ToAttribute(), true, true)], true, distinct);
        var engine = frame.Session.Engine;
        var values = frame.Session.State.Actions.Run(cancellation => engine
            .Execute(new Limit(MostPivotValues + 1, sorted), cancellation)
            .SelectMany(batch => Enumerable.Range(0, batch.RowCount).Select(row => batch.Columns[0].GetValue(row)))
            .ToArray());
        return values.Length <= MostPivotValues
            ? values.Select(item => (object)new Column(new LiteralSyntax(item, value.Type))).ToArray()
            : throw new AnalysisException(
                "_LEGACY_ERROR_TEMP_1324",
                $"The pivot column {ColumnNames.Of(value.Child)} has more than {MostPivotValues} distinct values, "
                + "this could indicate an error. "
                + "If this was intended, set spark.sql.pivotMaxValues to at least the number of distinct values of "
                + "the pivot column.",
                null);
    }

    public IReadOnlyList<Column> NumericColumns(IReadOnlyList<string> names, IReadOnlyList<Column> keys)
    {
        if (names.Count == 0)
        {
            var used = Keys(keys).OfType<AttributeReference>().Select(key => key.Id).ToHashSet();
            return frame.Plan.Output
                .Where(column => column.Type is NumericType && !used.Contains(column.Id))
                .Select(column => new Column(new BoundSyntax(column, frame.Plan)))
                .ToArray();
        }

        return names.Select(name =>
        {
            var column = _resolver.Resolve(Parsing.AttributeName.ToSyntax(name));
            return column.Type is NumericType
                ? new Column(Parsing.AttributeName.ToSyntax(name))
                : throw new AnalysisException(
                    "_LEGACY_ERROR_TEMP_1323", $"\"{name}\" is not a numeric column. Aggregation function can only "
                    + "be applied on a numeric column.", null);
        }).ToArray();
    }

    private Expression[] Keys(IReadOnlyList<Column> keys) =>
        keys.SelectMany(key => FrameItems.Resolve([key], _resolver)).ToArray();

    private static List<int[]>? Sets(GroupKind kind, int count) => kind switch
    {
        GroupKind.Rollup =>
            Enumerable.Range(0, count + 1).Select(dropped => Enumerable.Range(0, count - dropped).ToArray()).ToList(),
        GroupKind.Cube => Enumerable.Range(0, 1 << count)
            .Select(mask => Enumerable.Range(0, count).Where(i => (mask & (1 << (count - 1 - i))) == 0).ToArray())
            .ToList(),
        _ => null,
    };
}
