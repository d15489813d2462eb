using Microsoft.Spark.Sql;
using Spark.Parsing.Syntax;
using Spark.Plans;

namespace Spark.Analysis;

/// <summary>Queries as written → resolved plans. One instance per statement; nested queries share it.</summary>
internal sealed partial class Analyzer(SessionCatalog catalog)
{
    public SessionCatalog Catalog { get; } = catalog;

    /// <summary>Relations named by WITH, innermost last.</summary>
    private IReadOnlyDictionary<string, LogicalPlan> CommonTables { get; init; } =
        new Dictionary<string, LogicalPlan>(StringComparer.OrdinalIgnoreCase);

    public LogicalPlan Query(QuerySyntax query, NameScope? outer = null) => query switch
    {
        SelectSyntax select => Select(select, outer, OutputOrder.None),
        OrganizedSyntax organized => Organized(organized, outer),
        SetQuerySyntax set => SetQuery(set, outer),
        ValuesSyntax values => InlineTable(values, outer),
        TableQuerySyntax table => Table(table.Name, table.At).Plan,
        WithSyntax with => With(with, outer),
        _ => throw new System.Diagnostics.UnreachableException($"'{query.GetType().Name}' is not a query."),
    };

    /// <summary>A query inside an expression; it may use the columns around it.</summary>
    public LogicalPlan Subquery(QuerySyntax query, NameScope outer)
    {
        CheckNestedNames(query);
        return Query(query, outer);
    }

    public long NextSeed() => Catalog.NextSeed();

    private LogicalPlan With(WithSyntax with, NameScope? outer)
    {
        var analyzer = this;
        foreach (var table in with.Tables)
        {
            analyzer.CheckNestedNames(table.Query);
            var plan = analyzer.Query(table.Query, outer);
            if (table.Columns.Count > 0)
            {
                CheckAliasCount(table.Columns, plan, null);
                plan = Projections.Qualified(plan, [table.Name], table.Columns);
            }

            analyzer = new Analyzer(Catalog)
            {
                CommonTables = new Dictionary<string, LogicalPlan>(
                    analyzer.CommonTables, StringComparer.OrdinalIgnoreCase)
                {
                    [table.Name] = plan,
                },
            };
        }

        return analyzer.Query(with.Body, outer);
    }

    /// <summary>A query inside a query by WITH may not give a name of the outer WITH another meaning.</summary>
    private void CheckNestedNames(QuerySyntax query)
    {
        if (query is WithSyntax with
            && with.Tables.FirstOrDefault(table => CommonTables.ContainsKey(table.Name)) is { } hidden)
        {
            throw new AnalysisException(
                "AMBIGUOUS_ALIAS_IN_NESTED_CTE",
                $"Name `{hidden.Name}` is ambiguous in nested CTE.\nPlease set "
                + "\"spark.sql.legacy.ctePrecedencePolicy\" to \"CORRECTED\" so that name defined in inner CTE takes "
                + "precedence. If set it to \"LEGACY\", outer CTE definitions will take precedence.\nSee "
                + "'https://spark.apache.org/docs/latest/sql-migration-guide.html#query-engine'.",
                null);
        }
    }

    private LogicalPlan Organized(OrganizedSyntax query, NameScope? outer)
    {
        var isGlobal = query.OrderBy.Count > 0;
        var order = new OutputOrder(isGlobal ? query.OrderBy : query.SortBy, isGlobal)
        {
            Spread = query.DistributeBy.Count > 0 ? [new PartitionRequest(null, query.DistributeBy)] : [],
        };
        LogicalPlan plan;
        if (query.Body is SelectSyntax select)
        {
            plan = Select(select, outer, order);
        }
        else
        {
            plan = Query(query.Body, outer);
            plan = Sorting.Apply(plan, order, this, outer);
        }

        return Cut(plan, query, outer);
    }

    private LogicalPlan Cut(LogicalPlan plan, OrganizedSyntax query, NameScope? outer)
    {
        if (query.Offset is not null)
        {
            plan = new Offset(
                Limits.Evaluate(
                    query.Offset, "offset", new ExpressionResolver(this, new NameScope(plan.Output) { Outer = outer })),
                plan);
        }

        if (query.Limit is not null)
        {
            plan = new Limit(
                Limits.Evaluate(
                    query.Limit, "limit", new ExpressionResolver(this, new NameScope(plan.Output) { Outer = outer })),
                plan);
        }

        return plan;
    }

    private static void CheckAliasCount(IReadOnlyList<string> names, LogicalPlan plan, Parsing.SourcePosition? at)
    {
        if (names.Count != plan.Output.Count)
        {
            throw new AnalysisException(
                "_LEGACY_ERROR_TEMP_1028",
                "Number of column aliases does not match number of columns. Number of column aliases: "
                + $"{names.Count}; number of columns: {plan.Output.Count}.",
                at);
        }
    }
}
