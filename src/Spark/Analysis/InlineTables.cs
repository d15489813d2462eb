using System.Globalization;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Parsing.Syntax;
using Spark.Plans;

namespace Spark.Analysis;

/// <summary>VALUES rows: constants become a local relation, anything else a union of one-row projections.</summary>
internal static class InlineTables
{
    public static LogicalPlan Build(IReadOnlyList<IReadOnlyList<Expression>> rows, ValuesSyntax syntax)
    {
        var width = rows[0].Count;
        var names = syntax.Alias is { Columns.Count: > 0 } alias
            ? alias.Columns
            : Enumerable.Range(1, width).Select(i => $"col{i}").ToArray();
        CheckWidths(rows, width, syntax);
        var types = Enumerable.Range(0, width).Select(column => Type(rows, column, names, syntax)).ToArray();
        var cells = rows.Select(row => row.Select((cell, i) => Casts.Implicit(cell, types[i])).ToArray()).ToArray();
        var columns = types
            .Select((type, i) => new AttributeReference(names[i], type, cells.Any(row => row[i].IsNullable),
                AttributeIds.Next()))
            .ToArray();
        var plan = Constant(cells, columns) ?? Computed(cells, columns);
        return syntax.Alias is null ? plan : Projections.Qualified(plan, [syntax.Alias.Name]);
    }

    private static LocalRelation? Constant(Expression[][] cells, AttributeReference[] columns)
    {
        var values = new List<object?[]>();
        foreach (var row in cells)
        {
            var items = new object?[row.Length];
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is not Literal
                    && !(row[i].Type is NumericType and not DecimalType && Folding.TryEvaluate(row[i], out _)))
                {
                    return null;
                }

                Folding.TryEvaluate(row[i], out items[i]);
            }

            values.Add(items);
        }

        return new LocalRelation(columns, values);
    }

    private static LogicalPlan Computed(Expression[][] cells, AttributeReference[] columns)
    {
        var plans = cells
            .Select(row => (LogicalPlan)new Project(
                row
                    .Select((cell, i) => (Expression)new Alias(cell, columns[i].Name, AttributeIds.Next()))
                    .ToArray(), new OneRow()))
            .ToArray();
        return new Union(plans, columns) { IsInlineTable = true };
    }

    private static void CheckWidths(IReadOnlyList<IReadOnlyList<Expression>> rows, int width, ValuesSyntax syntax)
    {
        var expected = syntax.Alias is { Columns.Count: > 0 } alias ? alias.Columns.Count : width;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Count != expected)
            {
                throw Refused(
                    "NUM_COLUMNS_MISMATCH",
                    string.Create(
                        CultureInfo.InvariantCulture, $"Inline table expected {expected} columns but found "
                            + $"{rows[i].Count} columns in row {i}."),
                    syntax);
            }
        }
    }

    private static DataType Type(
        IReadOnlyList<IReadOnlyList<Expression>> rows, int column, IReadOnlyList<string> names, ValuesSyntax syntax)
    {
        var cells = rows.Select(row => row[column]).ToArray();
        if (cells.FirstOrDefault(cell => !Folding.IsFoldable(cell)) is { } other)
        {
            throw Refused(
                "CANNOT_EVALUATE_EXPRESSION_IN_INLINE_TABLE",
                $"Cannot evaluate the expression \"{ColumnNames.Of(other)}\" in inline table definition.",
                syntax);
        }

        return CommonTypes.WiderOfAllWithoutStrings(cells.Select(cell => cell.Type)) ?? throw Refused(
            "INCOMPATIBLE_TYPES_IN_INLINE_TABLE",
            $"Found incompatible types in the column `{names[column]}` for inline table.",
            syntax);
    }

    private static AnalysisException Refused(string subclass, string text, ValuesSyntax syntax) =>
        new($"INVALID_INLINE_TABLE.{subclass}", $"Invalid inline table. {text}", syntax.At);
}
