using Microsoft.Spark.Sql;
using Spark.Analysis;
using Spark.Expressions;
using Spark.Parsing.Syntax;
using Spark.Plans;

namespace Spark.Frames;

/// <summary>Joins of frames, self joins among them.</summary>
internal static class FrameJoins
{
    private static readonly Dictionary<string, JoinKind> Kinds = new(StringComparer.Ordinal)
    {
        ["inner"] = JoinKind.Inner,
        ["cross"] = JoinKind.Cross,
        ["left"] = JoinKind.LeftOuter,
        ["leftouter"] = JoinKind.LeftOuter,
        ["right"] = JoinKind.RightOuter,
        ["rightouter"] = JoinKind.RightOuter,
        ["outer"] = JoinKind.FullOuter,
        ["full"] = JoinKind.FullOuter,
        ["fullouter"] = JoinKind.FullOuter,
        ["semi"] = JoinKind.LeftSemi,
        ["leftsemi"] = JoinKind.LeftSemi,
        ["anti"] = JoinKind.LeftAnti,
        ["leftanti"] = JoinKind.LeftAnti,
    };

    public static DataFrame Using(DataFrame left, DataFrame right, IReadOnlyList<string> names, string type)
    {
        var kind = Kind(type);
        var (rightPlan, bindings) = Apart(left, right);
        var relation = JoinResolver.Using(new Relation(left.Plan), new Relation(rightPlan), kind, names, null);
        return new DataFrame(left.Session, relation.Plan, bindings);
    }

    public static DataFrame On(DataFrame left, DataFrame right, Column? condition, string type)
    {
        var kind = Kind(type);
        var (rightPlan, bindings) = Apart(left, right);
        if (condition is null)
        {
            return new DataFrame(
                left.Session,
                new Join(left.Plan, rightPlan, kind == JoinKind.Inner ? JoinKind.Cross : kind, null),
                bindings);
        }

        var scope = new NameScope([.. left.Plan.Output, .. rightPlan.Output]);
        var resolver = new ExpressionResolver(left.Session.State.Analyzer(), scope) { Bindings = bindings };
        var syntax = SelfEquality(condition.Syntax, left, right, rightPlan);
        var resolved = Conditions.ForJoin(resolver.Resolve(syntax), syntax.At);
        return new DataFrame(left.Session, new Join(left.Plan, rightPlan, kind, resolved), bindings);
    }

    private static JoinKind Kind(string type) =>
        Kinds.TryGetValue(type.Replace("_", string.Empty, StringComparison.Ordinal).ToLowerInvariant(), out var kind)
            ? kind
            : throw new ArgumentException(
                $"Unsupported join type '{type}'. Supported join types include: "
                + "'inner', 'outer', 'full', 'fullouter', 'full_outer', 'leftouter', 'left', 'left_outer', "
                + "'rightouter', 'right', "
                + "'right_outer', 'leftsemi', 'left_semi', 'semi', 'leftanti', 'left_anti', 'anti', 'cross'.",
                nameof(type));

    /// <summary>The right plan with ids of its own, and how columns of the right frame are found under them.</summary>
    private static (LogicalPlan Right, FrameBindings Bindings) Apart(DataFrame left, DataFrame right)
    {
        var bindings = left.Bindings.With(right.Bindings.Entries);
        var taken = left.Plan.Output.Select(column => column.Id).ToHashSet();
        if (!right.Plan.Output.Any(column => taken.Contains(column.Id)))
        {
            return (right.Plan, bindings);
        }

        var qualifiers = right.Plan.Output;
        var renewed = new Project(
            qualifiers
                .Select(column => (Expression)new Alias(column, column.Name, AttributeIds.Next()))
                .ToArray(), right.Plan);
        var requalified = new Project(
            renewed.Output
                .Select((column, i) => (Expression)(column with { Qualifier = qualifiers[i].Qualifier }))
                .ToArray(), renewed);
        var ids = right.Plan.Output.Zip(renewed.Output).ToDictionary(pair => pair.First.Id, pair => pair.Second.Id);
        var own = new List<FrameBinding> { new(right.Plan, ids) };

        // A column of a frame that went into the right side follows it there, unless it went into the left side too.
        foreach (var ancestor in Ancestors(right.Plan).Except(Ancestors(left.Plan).Append(left.Plan),
            ReferenceEqualityComparer.Instance).Cast<LogicalPlan>())
        {
            own.Add(new FrameBinding(ancestor, ids));
        }

        return (
            qualifiers.All(column => column.Qualifier.Count == 0) ? renewed : requalified,
            left.Bindings.With([.. own, .. right.Bindings.Entries]));
    }

    private static IEnumerable<LogicalPlan> Ancestors(LogicalPlan plan) =>
        plan.Children.SelectMany(child => Ancestors(child).Prepend(child));

    /// <summary>df.Join(df, df["a"] == df["a"]) compares the sides, as Spark does.</summary>
    private static ExpressionSyntax SelfEquality(
        ExpressionSyntax syntax, DataFrame left, DataFrame right, LogicalPlan rightPlan)
    {
        switch (syntax)
        {
            case CallSyntax { Name: ["and"] } both:
                return both with
                {
                    Arguments = both.Arguments.Select(part => SelfEquality(part, left, right, rightPlan)).ToArray(),
                };
            case CallSyntax
            {
                Name: ["=" or "<=>"],
                Arguments: [
                    BoundSyntax { Column: AttributeReference a }, BoundSyntax { Column: AttributeReference b }]
            } equal
                when a.Id == b.Id && left.Plan.Output.FirstOrDefault(column => column.Id == a.Id) is { } leftColumn:
                var index = right.Plan.Output.ToList().FindIndex(column => column.Id == a.Id);
                return index < 0
                    ? equal
                    : equal with
                    {
                        Arguments = [new ResolvedSyntax(leftColumn), new ResolvedSyntax(rightPlan.Output[index])],
                    };
            default:
                return syntax;
        }
    }
}
