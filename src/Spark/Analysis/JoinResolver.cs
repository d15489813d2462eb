using Microsoft.Spark.Sql;
using Spark.Analysis.Functions;
using Spark.Expressions;
using Spark.Parsing.Syntax;
using Spark.Plans;
using Spark.Types;

namespace Spark.Analysis;

/// <summary>Joins with conditions, USING and NATURAL.</summary>
internal sealed class JoinResolver(Analyzer analyzer, NameScope? outer)
{
    public Relation Join(Relation left, JoinSyntax syntax, Func<NameScope, Relation> resolveRight)
    {
        var leftScope = new NameScope(left.Plan.Output) { Hidden = left.Hidden };
        var right = resolveRight(leftScope);
        if (syntax.IsLateral && HasLimit(right.Plan) && OuterColumns.Of(right.Plan).Any())
        {
            throw new AnalysisException(
                "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.ACCESSING_OUTER_QUERY_COLUMN_IS_NOT_ALLOWED",
                "Unsupported subquery expression: Accessing outer query column is not allowed in this location: LIMIT.",
                syntax.At);
        }

        var kind = syntax.Kind == JoinKind.Cross ? JoinKind.Cross : syntax.Kind;
        if (syntax.IsNatural || syntax.Using.Count > 0)
        {
            var names = syntax.IsNatural ? Shared(left.Plan, right.Plan) : syntax.Using;
            return names.Count == 0
                ? new Relation(new Join(left.Plan, right.Plan, kind == JoinKind.Inner ? JoinKind.Cross : kind, null))
                : Using(left, right, kind, names, syntax);
        }

        return OnCondition(left, right, kind, syntax);
    }

    /// <summary>Join of frames on shared names: the key once, then the rest of both sides.</summary>
    public static Relation Using(
        Relation left, Relation right, JoinKind kind, IReadOnlyList<string> names, JoinSyntax? syntax)
    {
        var keys = names
            .Select(name => (Left: Key(left.Plan, name, "left", syntax), Right: Key(right.Plan, name, "right", syntax)))
            .ToArray();
        var condition = keys
            .Select(key => Equal(key.Left, key.Right))
            .Aggregate((a, b) => new FunctionCall("and", [a, b], KnownTypes.Boolean, a.IsNullable || b.IsNullable));
        var join = new Join(left.Plan, right.Plan, kind, condition);
        if (kind is JoinKind.LeftSemi or JoinKind.LeftAnti)
        {
            var leftKeys = keys.Select(key => key.Left.Id).ToHashSet();
            return new Relation(Projections.Columns(join,
                [.. keys.Select(k => k.Left), .. left.Plan.Output.Where(c => !leftKeys.Contains(c.Id))]));
        }

        return new Relation(Merged(join, keys, kind)) { Hidden = HiddenKeys(join, keys, kind, left, right) };
    }

    private static Project Merged(Join join, (AttributeReference Left, AttributeReference Right)[] keys, JoinKind kind)
    {
        var output = join.Output.ToDictionary(column => column.Id);
        var merged = keys.Select(key => kind switch
        {
            JoinKind.RightOuter => output[key.Right.Id],
            JoinKind.FullOuter => (Expression)new Alias(
                new FunctionCall(
                    "coalesce",
                    [Casts.Implicit(output[key.Left.Id], Wider(key)), Casts.Implicit(output[key.Right.Id], Wider(key))],
                    Wider(key),
                    true), key.Left.Name, AttributeIds.Next()),
            _ => output[key.Left.Id],
        });
        var used = keys.SelectMany(key => new[] { key.Left.Id, key.Right.Id }).ToHashSet();
        return new Project([.. merged, .. join.Output.Where(column => !used.Contains(column.Id))], join);
    }

    private static Microsoft.Spark.Sql.Types.DataType Wider((AttributeReference Left, AttributeReference Right) key) =>
        CommonTypes.Wider(key.Left.Type, key.Right.Type) ?? key.Left.Type;

    private static AttributeReference[] HiddenKeys(
        Join join, (
            AttributeReference Left, AttributeReference Right)[] keys, JoinKind kind, Relation left, Relation right)
    {
        var output = join.Output.ToDictionary(column => column.Id);
        var own = keys.SelectMany(key => kind switch
        {
            JoinKind.RightOuter => new[] { output[key.Left.Id] },
            JoinKind.FullOuter => [output[key.Left.Id], output[key.Right.Id]],
            _ => [output[key.Right.Id]],
        });
        return [.. own, .. left.Hidden, .. right.Hidden];
    }

    private Relation OnCondition(Relation left, Relation right, JoinKind kind, JoinSyntax syntax)
    {
        Expression? condition = null;
        if (syntax.Condition is not null)
        {
            var scope = new NameScope([.. left.Plan.Output, .. right.Plan.Output])
            {
                Hidden = [.. left.Hidden, .. right.Hidden],
                Outer = outer,
            };
            condition = Conditions.ForJoin(
                new ExpressionResolver(analyzer, scope).Resolve(syntax.Condition), syntax.Condition.At);
        }

        var (leftPlan, rightPlan) = condition is null
            ? (left.Plan, right.Plan)
            : (left.Exposing([condition]), right.Exposing([condition]));
        var join = new Join(
            leftPlan, rightPlan, condition is null && kind == JoinKind.Inner ? JoinKind.Cross : kind, condition)
        {
            IsLateral = syntax.IsLateral,
        };
        var isSemi = kind is JoinKind.LeftSemi or JoinKind.LeftAnti;
        var visible = isSemi ? left.Plan.Output.Count : left.Plan.Output.Count + right.Plan.Output.Count;
        var hidden = isSemi ? left.Hidden : [.. left.Hidden, .. right.Hidden];
        if (join.Output.Count == visible)
        {
            return new Relation(join) { Hidden = hidden };
        }

        var kept = left.Plan.Output.Concat(right.Plan.Output).Select(column => column.Id).ToHashSet();
        return new Relation(
            Projections.Columns(join, join.Output.Where(column => kept.Contains(column.Id))))
        { Hidden = hidden };
    }

    private static bool HasLimit(LogicalPlan plan) => plan is Limit || plan.Children.Any(HasLimit);

    private static List<string> Shared(LogicalPlan left, LogicalPlan right) => left.Output
        .Select(column => column.Name)
        .Where(name => right.Output.Any(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
        .ToList();

    private static AttributeReference Key(LogicalPlan plan, string name, string side, JoinSyntax? syntax)
    {
        var matches = plan.Output
            .Where(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            .ToArray();
        if (matches.Length > 1)
        {
            throw AnalysisErrors.AmbiguousReference([name], matches, syntax?.At);
        }

        return matches.Length == 1
            ? matches[0]
            : throw new AnalysisException(
                "UNRESOLVED_USING_COLUMN_FOR_JOIN",
                $"USING column `{name}` cannot be resolved on the {side} side of the join. "
                + $"The {side}-side columns: "
                + $"[{string.Join(", ", plan.Output.Select(c => $"`{c.Name}`").Order(StringComparer.Ordinal))}].",
                null);
    }

    private static Expression Equal(Expression left, Expression right) => Comparisons.Compare(new FunctionUse(
        new FunctionDefinition("="), "=", [left, right], new CallSyntax("="), null));
}
