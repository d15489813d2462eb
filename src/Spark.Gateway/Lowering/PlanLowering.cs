using System.Diagnostics;
using Spark.Expressions;
using Spark.Plans;

namespace Spark.Gateway.Lowering;

/// <summary>Turns a resolved plan into the text of one query, node by node from the leaves up.</summary>
internal sealed partial class PlanLowering
{
    /// <summary>Deeper nests become views of their own: Spark's parser recurses for each level.</summary>
    private const int DeepestNest = 24;

    /// <summary>Column of a SELECT that has none.</summary>
    private const string Placeholder = "one";

    private readonly LoweringContext _context;
    private readonly Scope? _outer;
    private readonly int _depth;

    private PlanLowering(LoweringContext context, Scope? outer)
    {
        _context = context;
        _outer = outer;
        _depth = outer is null ? 0 : outer.Depth + 1;
    }

    /// <summary>
    /// The query whose columns are those of the plan by position, a column twice where the plan has it twice.
    /// </summary>
    public static SparkQuery Lower(LogicalPlan plan, Func<string> freshView)
    {
        var context = new LoweringContext(freshView);
        var lowering = new PlanLowering(context, null);
        var text = lowering.Select(lowering.Relation(plan), isPositional: true);
        return new SparkQuery(text, context.Steps, context.Functions) { Lambdas = context.Lambdas };
    }

    /// <summary>A query inside an expression; it may use columns of the scope around it.</summary>
    internal static string LowerSubquery(LogicalPlan plan, LoweringContext context, Scope outer)
    {
        var lowering = new PlanLowering(context, outer);
        return lowering.Select(lowering.Relation(plan), isPositional: true);
    }

    private Relation Relation(LogicalPlan plan) => plan switch
    {
        OneRow => new Relation(null, []),
        LocalRelation local => Local(local),
        RangeRelation range => Range(range),
        FileRelation files => Leaf(new FilesStep(_context.FreshView(), files), files.Output),
        Cached cached => Leaf(new CachedStep(_context.FreshView(), Uncorrelated(cached)), cached.Output),
        MapColumns map => Leaf(new MapStep(_context.FreshView(), Uncorrelated(map)), map.Output),
        MapPartitions map => Leaf(new PartitionsStep(_context.FreshView(), Uncorrelated(map)), map.Output),
        Sample sample => Sampled(sample),
        Tail tail => Leaf(new TailStep(_context.FreshView(), Input(tail.Child), tail.Count), tail.Output),
        Project project => Projection(project),
        Filter filter => Filtered(filter),
        Sort sort => Sorted(sort),
        Limit limit => Cut(limit.Child, "LIMIT", limit.Count),
        Offset offset => Cut(offset.Child, "OFFSET", offset.Count),
        Distinct distinct => Unique(distinct),
        Deduplicate deduplicate => FirstOfKeys(deduplicate),
        Repartition repartition => Spread(repartition),
        Hinted hinted => Advised(hinted),
        Aggregate aggregate => Grouped(aggregate),
        Join join => Joined(join),
        SetOperation operation => Combined(operation),
        Union union => United(union),
        Generate generate => Generated(generate),
        _ => throw new UnreachableException($"'{plan.GetType().Name}' has no lowering."),
    };

    private string ColumnName(AttributeReference column) => Scope.ColumnName(column.Id, _depth);

    /// <summary>Expressions over an open relation, by the names that its FROM gives the columns.</summary>
    private ExpressionLowering Expressions(Relation relation) => new(_context, ScopeOf(relation));

    /// <summary>Expressions over finished columns.</summary>
    private ExpressionLowering Expressions(params IEnumerable<AttributeReference> columns) =>
        new(_context, ScopeOf(columns));

    private Scope ScopeOf(Relation relation) => relation.Items is not { } items
        ? ScopeOf(relation.Output)
        : new Scope(
            relation.Output.Zip(items).DistinctBy(pair => pair.First.Id).ToDictionary(
                pair => pair.First.Id, pair => pair.Second.Value.Text),
            _depth,
            _outer);

    private Scope ScopeOf(IEnumerable<AttributeReference> columns) => new(
        columns.DistinctBy(column => column.Id).ToDictionary(column => column.Id, ColumnName), _depth, _outer);

    private SelectItem Plain(AttributeReference column) =>
        new(SqlText.Primary(ColumnName(column)), ColumnName(column));

    /// <summary>The relation as a whole query.</summary>
    /// <param name="isPositional">Whether columns count by position; else by id, each once.</param>
    private string Select(Relation relation, bool isPositional) =>
        Select(relation, isPositional, ColumnName, string.Empty);

    private string Select(
        Relation relation, bool isPositional, Func<AttributeReference, string> nameOf, string prefix)
    {
        var items = relation.Output.Select((column, i) => Item(relation, column, i, nameOf));
        var list = (isPositional ? items : items.DistinctBy(item => item.Name)).ToArray();
        var columns = list.Length == 0 ? $"1 AS {Placeholder}" : string.Join(", ", list.AsEnumerable());
        var text = $"SELECT {prefix}{columns}";
        text = relation.From is null ? text : $"{text} FROM {relation.From}";
        text = relation.Where is null ? text : $"{text} WHERE {relation.Where}";
        text = relation.Order is null ? text : $"{text} {relation.Order}";
        return relation.Cut is null ? text : $"{text} {relation.Cut}";
    }

    private SelectItem Item(
        Relation relation, AttributeReference column, int index, Func<AttributeReference, string> nameOf) =>
        (relation.Items?[index] ?? Plain(column)) with { Name = nameOf(column) };

    /// <summary>The relation as a table whose columns are plain, so that anything may be put on top.</summary>
    private Relation Nest(Relation relation) => relation.IsPlain && relation.From is not null
        ? relation
        : Over(Select(relation, isPositional: false), relation.Output, relation.Depth + 1);

    /// <summary>A relation over a finished query that names its columns by id.</summary>
    private Relation Over(string query, IReadOnlyList<AttributeReference> output, int depth)
    {
        if (depth < DeepestNest || _outer is not null)
        {
            return new Relation($"({query})", output) { Depth = depth };
        }

        var view = _context.FreshView();
        _context.Add(new QueryStep(view, query));
        return new Relation(view, output);
    }

    /// <summary>The relation as one table beside others in FROM.</summary>
    private Relation Table(Relation relation) =>
        relation is { IsPlain: true, From: not null, IsComposite: false }
            ? relation
            : Over(Select(relation, isPositional: false), relation.Output, relation.Depth + 1);

    /// <summary>The view of a step, whose columns have the names of a query that stands alone.</summary>
    private Relation Leaf(FrameStep step, IReadOnlyList<AttributeReference> output)
    {
        _context.Add(step);
        return Leaf(step.View, output);
    }

    private Relation Leaf(string view, IReadOnlyList<AttributeReference> output) => new(view, output)
    {
        Items = _depth == 0
            ? null
            : output
                .Select(column => new SelectItem(SqlText.Primary(Scope.ColumnName(column.Id, 0)), ColumnName(column)))
                .ToArray(),
    };

    /// <summary>The text of a step's input: a query that stands alone, each column once.</summary>
    private string Input(LogicalPlan plan) => Alone(lowering => lowering.Relation(Uncorrelated(plan)));

    private string Alone(Func<PlanLowering, Relation> relation)
    {
        var lowering = new PlanLowering(_context, null);
        return lowering.Select(relation(lowering), isPositional: false);
    }

    private T Uncorrelated<T>(T plan)
        where T : LogicalPlan =>
        _outer is not null && Correlation.IsIn(plan)
            ? throw Unsupported.Feature(
                $"a column of the query around within the {plan.GetType().Name} of a subquery",
                "Join the two queries instead.")
            : plan;
}
