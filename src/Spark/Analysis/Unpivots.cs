using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Parsing.Syntax;
using Spark.Plans;
using Spark.Types;

namespace Spark.Analysis;

/// <summary>UNPIVOT: a stack of the columns, with rows of nothing but NULLs left out unless asked for.</summary>
internal static class Unpivots
{
    public static LogicalPlan FromSql(LogicalPlan source, UnpivotSyntax syntax, Analyzer analyzer)
    {
        var resolver = new ExpressionResolver(analyzer, new NameScope(source.Output));
        var groups = syntax.Groups
            .Select(group => (Columns: group.Columns.Select(resolver.Resolve).ToArray(), group.Alias))
            .ToArray();
        var used = groups
            .SelectMany(group => group.Columns)
            .SelectMany(Shape.Columns)
            .Select(column => column.Id)
            .ToHashSet();
        var kept = source.Output.Where(column => !used.Contains(column.Id)).ToArray();
        return Build(source, kept, groups, syntax.ValueNames, syntax.VariableName, syntax.IncludesNulls);
    }

    public static LogicalPlan Build(
        LogicalPlan source,
        IReadOnlyList<AttributeReference> kept,
        IReadOnlyList<(Expression[] Columns, string? Alias)> groups,
        IReadOnlyList<string> valueNames,
        string variableName,
        bool includesNulls)
    {
        var types = valueNames.Select((_, i) => Type(groups.Select(group => group.Columns[i]).ToArray())).ToArray();
        var cells = new List<Expression> { new Literal(groups.Count, KnownTypes.Int) };
        foreach (var (columns, alias) in groups)
        {
            var name = alias ?? string.Join('_', columns.Select(column => ColumnNames.Of(column)));
            cells.Add(new Literal(name, KnownTypes.String));
            cells.AddRange(columns.Select((column, i) => Casts.Implicit(column, types[i])));
        }

        var fields = new List<StructField> { new(variableName, KnownTypes.String, false) };
        fields.AddRange(valueNames.Select((name, i) => new StructField(name, types[i],
            groups.Any(group => group.Columns[i].IsNullable))));
        var generator = new FunctionCall("stack", cells, new StructType(fields), false);
        var generate = Generators.Node(generator, source, isOuter: false, null);
        LogicalPlan plan = Projections.Columns(generate, [.. kept, .. generate.GeneratedColumns]);
        if (includesNulls)
        {
            return plan;
        }

        var present = generate.GeneratedColumns.Skip(1)
            .Select(column => (Expression)new FunctionCall("isnotnull", [column], KnownTypes.Boolean, false))
            .Aggregate((left, right) => new FunctionCall("or", [left, right], KnownTypes.Boolean, false));
        return new Filter(present, plan);
    }

    private static DataType Type(IReadOnlyList<Expression> columns) =>
        columns.Select(column => column.Type).Aggregate((DataType?)KnownTypes.Null, (left, right) =>
            left is null ? null : CommonTypes.WiderWithoutStrings(left, right))
        ?? throw new AnalysisException(
            "UNPIVOT_VALUE_DATA_TYPE_MISMATCH",
            "Unpivot value columns must share a least common type, some types do not: "
            + $"[{string.Join(", ", columns.Select(c => $"\"{SqlTypeNames.Of(c.Type)}\" (`{ColumnNames.Of(c)}`)"))}].",
            null);
}
