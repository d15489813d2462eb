using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Plans;

namespace Spark.Analysis;

/// <summary>Projections that rename, re-qualify, cast or renew columns.</summary>
internal static class Projections
{
    /// <summary>The same rows under fresh ids, so that one relation can stand in a plan twice.</summary>
    public static LogicalPlan Renewed(LogicalPlan plan) => plan switch
    {
        LocalRelation local => local with { Columns = local.Columns.Select(Renewed).ToArray() },
        FileRelation files => files with { Columns = files.Columns.Select(Renewed).ToArray() },
        RangeRelation range => range with { Column = Renewed(range.Column) },
        _ => new Project(
            plan.Output
                .Select(column => (Expression)new Alias(column, column.Name, AttributeIds.Next()))
                .ToArray(), plan),
    };

    public static LogicalPlan Qualified(
        LogicalPlan plan, IReadOnlyList<string> qualifier, IReadOnlyList<string>? names = null)
    {
        var columns = plan.Output
            .Select((column, i) => column with { Qualifier = qualifier, Name = names?[i] ?? column.Name })
            .ToArray();
        return plan switch
        {
            LocalRelation local => local with { Columns = columns },
            FileRelation files => files with { Columns = columns },
            RangeRelation range => range with { Column = columns[0] },
            _ when names is null => new Project(columns, plan),
            _ => Requalified(plan, qualifier, names),
        };
    }

    /// <summary>Columns brought to the types, by position; columns that have them keep their ids.</summary>
    public static LogicalPlan CastTo(LogicalPlan plan, IReadOnlyList<DataType> types)
    {
        if (plan.Output.Zip(types).All(pair => CommonTypes.SameType(pair.First.Type, pair.Second)))
        {
            return plan;
        }

        return new Project(
            plan.Output.Select((column, i) => CommonTypes.SameType(column.Type, types[i])
                ? column
                : (Expression)new Alias(Casts.Implicit(column, types[i]), column.Name, AttributeIds.Next())).ToArray(),
            plan);
    }

    public static Project Columns(LogicalPlan plan, IEnumerable<AttributeReference> columns) =>
        new(columns.Cast<Expression>().ToArray(), plan);

    private static Project Requalified(LogicalPlan plan, IReadOnlyList<string> qualifier, IReadOnlyList<string> names)
    {
        var renamed = new Project(
            plan.Output
                .Select((column, i) => (Expression)new Alias(column, names[i], AttributeIds.Next()))
                .ToArray(), plan);
        return new Project(
            renamed.Output.Select(column => (Expression)(column with { Qualifier = qualifier })).ToArray(), renamed);
    }

    private static AttributeReference Renewed(AttributeReference column) => column with { Id = AttributeIds.Next() };
}
