using System.Diagnostics;
using System.Globalization;
using Spark.Embedded.Sql;
using Spark.Expressions;
using Spark.Plans;

namespace Spark.Embedded.Lowering;

/// <summary>Turns a resolved plan into SQL, node by node from the leaves up.</summary>
internal sealed partial class PlanLowering
{
    private readonly LoweringContext _context;
    private readonly Scope? _outer;
    private readonly int _depth;
    private readonly bool _isCorrelated;

    private PlanLowering(LoweringContext context, Scope? outer, bool isCorrelated)
    {
        _context = context;
        _outer = outer;
        _isCorrelated = isCorrelated;
        for (var scope = outer; scope is not null; scope = scope.Outer)
        {
            _depth++;
        }
    }

    /// <summary>The query whose columns are those of the plan by position.</summary>
    public static SqlQuery Lower(LogicalPlan plan, SessionSettings settings, IRelationProvider provider)
    {
        var context = new LoweringContext(settings, provider) { SumsInOrder = PlanSize.IsSmall(plan, provider) };
        var lowering = new PlanLowering(context, null, isCorrelated: false);
        var body = lowering.Select(lowering.Relation(plan), isOrderVisible: true, keepDuplicates: true);
        return context.Queries.Count == 0 ? body : new SqlWith(context.Queries, body);
    }

    /// <summary>A query inside an expression; it may use columns of the scope around it.</summary>
    internal static SqlQuery LowerSubquery(LogicalPlan plan, LoweringContext context, Scope outer)
    {
        var lowering = new PlanLowering(context, outer, PlanInspection.HasOuterReferences(plan));
        return lowering.Select(lowering.Relation(plan), isOrderVisible: false, keepDuplicates: true);
    }

    private Relation Relation(LogicalPlan plan) =>
        plan switch
        {
            LocalRelation local => Local(local),
            OneRow => new Relation { Output = [], Columns = new Dictionary<long, SqlExpression>() },
            RangeRelation range => Range(range),
            FileRelation files => Source(files.Output, (names, alias) => _context.Provider.Files(files, names, alias)),
            Cached cached => Source(
                cached.Output,
                (names, alias) => new SqlTable(_context.Provider.Cached(cached), alias, names)
            ),
            Project project => Projection(project),
            Filter filter => Filtered(filter),
            Aggregate aggregate => Grouped(aggregate),
            Sort sort => Sorted(sort),
            Limit limit => Limited(limit),
            Offset offset => Skipped(offset),
            Tail tail => Last(tail),
            Join join => Joined(join),
            SetOperation operation => Combined(operation),
            Union union => United(union),
            Distinct distinct => Unique(distinct),
            Deduplicate deduplicate => FirstOfKeys(deduplicate),
            Sample sample => Sampled(sample),
            Generate generate => Generated(generate),
            Repartition repartition => Relation(repartition.Child),
            Hinted hinted => Relation(hinted.Child),
            MapColumns map => Mapped(map),
            MapPartitions map => Source(map.Output, (names, alias) => _context.Provider.Mapped(map, names, alias)),
            _ => throw new UnreachableException($"'{plan.GetType().Name}' has no lowering."),
        };

    /// <summary>
    /// Internal name of a column; those of subqueries carry their depth, so that they never hide one around.
    /// </summary>
    private string ColumnName(long id) =>
        _depth == 0
            ? string.Create(CultureInfo.InvariantCulture, $"c{id}")
            : string.Create(CultureInfo.InvariantCulture, $"c{id}_{_depth}");

    private Scope ScopeOf(Relation relation, SqlExpression? rowIndex = null) =>
        new(relation.Resolve, _outer) { RowIndex = rowIndex };

    private ExpressionLowering Expressions(Relation relation, SqlExpression? rowIndex = null) =>
        new(_context, ScopeOf(relation, rowIndex));

    /// <summary>
    /// Closes the relation into a query. Order shows in results, limits and row numbers, nowhere else.
    /// </summary>
    private SqlSelect Select(Relation relation, bool isOrderVisible, bool keepDuplicates = false)
    {
        var items = relation
            .Output.Select(column => new SqlItem(relation.Resolve(column), ColumnName(column.Id)))
            .ToList();
        if (!keepDuplicates)
        {
            items = items.DistinctBy(item => item.Name).ToList();
        }

        if (items.Count == 0)
        {
            items.Add(new SqlItem(new SqlLiteral(1, Types.KnownTypes.Int), "one"));
        }

        var order =
            relation.OrderBy.Count > 0 || relation.IsOrdered || !isOrderVisible
                ? relation.OrderBy
                : relation.NaturalOrder;
        return new SqlSelect
        {
            Items = items,
            From = relation.From,
            Where = relation.Where,
            OrderBy = order,
            Limit = relation.Limit,
            Offset = relation.Offset,
        };
    }

    /// <summary>The relation as a table whose columns are plain, so that anything may be put on top.</summary>
    private Relation Nest(Relation relation, bool isOrderVisible = true) =>
        Over(Select(relation, isOrderVisible), relation.Output) with
        {
            IsOrdered =
                relation.IsOrdered || relation.OrderBy.Count > 0 || (isOrderVisible && relation.NaturalOrder.Count > 0),
        };

    /// <summary>A relation over a finished query that names its columns by id.</summary>
    private Relation Over(SqlQuery query, IReadOnlyList<AttributeReference> output) =>
        new()
        {
            From = Named(query),
            Output = output,
            Columns = PlainColumns(output),
        };

    // Inside a correlated query, names before the whole statement could not see the columns around it.
    private SqlFrom Named(SqlQuery query) =>
        _isCorrelated ? new SqlDerived(query, _context.FreshName("t")) : new SqlTable(_context.AddQuery(query));

    private Dictionary<long, SqlExpression> PlainColumns(IEnumerable<AttributeReference> output) =>
        output
            .DistinctBy(column => column.Id)
            .ToDictionary(column => column.Id, SqlExpression (column) => new SqlColumn(ColumnName(column.Id)));

    /// <summary>The relation with the number of each row, counted from 0 in its order.</summary>
    private (Relation Relation, SqlColumn RowIndex) WithRowIndex(Relation relation)
    {
        var nested = relation is { Where: null, IsCut: false, OrderBy.Count: 0, IsOrdered: true }
            ? relation
            : Nest(relation);
        var name = _context.FreshName("r");
        var number = new SqlBinary(
            "-",
            new SqlWindow(new SqlCall("row_number", []), [], [], null),
            new SqlLiteral(1L, Types.KnownTypes.Long)
        );
        var select = Select(nested, isOrderVisible: true);
        select = select with { Items = [.. select.Items, new SqlItem(number, name)] };
        return (Over(select, relation.Output), new SqlColumn(name));
    }
}
