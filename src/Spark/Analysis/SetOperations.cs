using System.Globalization;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Parsing;
using Spark.Plans;
using Spark.Types;
using SetOperationSyntax = Spark.Parsing.Syntax.SetOperation;

namespace Spark.Analysis;

/// <summary>UNION, INTERSECT and EXCEPT: both sides by position, widened to common types.</summary>
internal static class SetOperations
{
    private static readonly string[] Ordinals =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    public static LogicalPlan Combine(
        LogicalPlan left, LogicalPlan right, SetOperationSyntax operation, bool isAll, SourcePosition? at)
    {
        var name = (operation.ToString() + (isAll
            && operation != SetOperationSyntax.Union ? " ALL" : string.Empty)).ToUpperInvariant();
        CheckWidths(left, right, name, at);
        var types = left.Output.Select((column, i) => Common(column, right.Output[i], i, name, at)).ToArray();
        if (operation != SetOperationSyntax.Union || !isAll)
        {
            CheckMaps(left, at);
        }

        var castLeft = Projections.CastTo(left, types);
        var castRight = Projections.CastTo(right, types);
        return operation switch
        {
            SetOperationSyntax.Union => isAll ? Union(castLeft, castRight) : new Distinct(Union(castLeft, castRight)),
            SetOperationSyntax.Intersect => new SetOperation(
                WithNullability(castLeft, castRight, (l, r) => l && r), castRight, SetOperationKind.Intersect, isAll),
            _ => new SetOperation(castLeft, castRight, SetOperationKind.Except, isAll),
        };
    }

    /// <summary>All rows of both; nested unions become one.</summary>
    public static Union Union(LogicalPlan left, LogicalPlan right)
    {
        var columns = left.Output
            .Zip(
                right.Output,
                (a, b) =>
                    new AttributeReference(
                        a.Name, Nullability(a.Type, b.Type), a.IsNullable || b.IsNullable, AttributeIds.Next())
                    {
                        Metadata = a.Metadata,
                    })
            .ToArray();
        return new Union([left, right], columns);
    }

    private static DataType Nullability(DataType left, DataType right) => CommonTypes.Tightest(left, right) ?? left;

    private static LogicalPlan WithNullability(LogicalPlan left, LogicalPlan right, Func<bool, bool, bool> combine)
    {
        var columns = left.Output
            .Zip(right.Output, (a, b) => a with { Nullable = combine(a.IsNullable, b.IsNullable) })
            .ToArray();
        return columns.Zip(left.Output).All(pair => pair.First.Nullable == pair.Second.Nullable)
            ? left
            : Projections.Columns(left, columns);
    }

    private static void CheckWidths(LogicalPlan left, LogicalPlan right, string name, SourcePosition? at)
    {
        if (left.Output.Count != right.Output.Count)
        {
            throw new AnalysisException(
                "NUM_COLUMNS_MISMATCH",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name} can only be performed on inputs with the same number of columns, but the first input "
                    + $"has {left.Output.Count} columns and the second input has {right.Output.Count} columns."),
                at);
        }
    }

    private static DataType Common(
        AttributeReference left, AttributeReference right, int index, string name, SourcePosition? at)
    {
        if (CommonTypes.SameType(left.Type, right.Type))
        {
            return left.Type;
        }

        return CommonTypes.Wider(left.Type, right.Type) ?? throw new AnalysisException(
            "INCOMPATIBLE_COLUMN_TYPE",
            $"{name} can only be performed on tables with compatible column types. The {Ordinal(index)} column of "
            + "the second table is "
            + $"\"{SqlTypeNames.Of(right.Type)}\" type which is not compatible with "
            + $"\"{SqlTypeNames.Of(left.Type)}\" at the same column of the first table..",
            at);
    }

    private static void CheckMaps(LogicalPlan plan, SourcePosition? at)
    {
        if (plan.Output.FirstOrDefault(column => Ordering.HasMap(column.Type)) is { } map)
        {
            throw new AnalysisException(
                "UNSUPPORTED_FEATURE.SET_OPERATION_ON_MAP_TYPE",
                "The feature is not supported: Cannot have MAP type columns in DataFrame which calls set operations "
                + "(INTERSECT, EXCEPT, etc.), "
                + $"but the type of column `{map.Name}` is \"{SqlTypeNames.Of(map.Type)}\".",
                at);
        }
    }

    private static string Ordinal(int index) =>
        index < Ordinals.Length ? Ordinals[index] : string.Create(CultureInfo.InvariantCulture, $"{index + 1}th");
}
