using Spark.Expressions;
using Spark.Gateway.Lowering;
using Spark.Plans;
using Spark.Types;

namespace Spark.Gateway.Tests.Lowering;

/// <summary>Every kind of node goes through the lowering; those of C# functions have tests of their own.</summary>
public class EveryNodeTests
{
    private static readonly AttributeReference X = new("x", KnownTypes.Int, true, 1);
    private static readonly Literal One = new(1, KnownTypes.Int);
    private static readonly LocalRelation Rows = new([X], [[1]]);
    private static readonly AttributeReference Y = new("y", KnownTypes.Int, true, 2);
    private static readonly LocalRelation Others = new([Y], [[2]]);
    private static readonly FunctionCall IsOne = new("=", [X, One], KnownTypes.Boolean, true);

    private static readonly LogicalPlan[] Plans =
    [
        Rows,
        new OneRow(),
        new RangeRelation(0, 3, 1, null, X),
        new FileRelation(new FileSource("csv", ["a.csv"], new Dictionary<string, string>(), null), [X]),
        new Project([X], Rows),
        new Filter(IsOne, Rows),
        new Aggregate([X], [X], Rows),
        new Sort([new SortOrder(X, true, true)], true, Rows),
        new Limit(1, Rows),
        new Offset(1, Rows),
        new Tail(1, Rows),
        new Join(Rows, Others, JoinKind.Inner, null),
        new SetOperation(Rows, Others, SetOperationKind.Except, false),
        new Union([Rows, Others], [new AttributeReference("u", KnownTypes.Int, true, 3)]),
        new Distinct(Rows),
        new Deduplicate([X], Rows),
        new Sample(0, 0.5, false, 1, true, Rows),
        new Generate(
            new FunctionCall("explode", [new FunctionCall("array", [X], KnownTypes.ArrayOf(KnownTypes.Int), false)],
                KnownTypes.StructOf(), false),
            false,
            [new AttributeReference("col", KnownTypes.Int, true, 4)],
            Rows),
        new Repartition(2, [X], Rows),
        new Hinted("MERGE", Rows),
        new Cached(1, Rows),
        new MapColumns(new NamedMap(), [Y], Rows),
    ];

    private static readonly Expression[] Expressions =
    [
        One,
        X,
        new Alias(X, "a", 5),
        new Cast(X, KnownTypes.Long, CastOrigin.Explicit),
        IsOne,
        new GetField(
            new FunctionCall("named_struct", [new Literal("f", KnownTypes.String), X], KnownTypes.StructOf(), false),
            0,
            "f",
            KnownTypes.Int,
            true),
        new CaseWhen([new CaseBranch(IsOne, X)], One),
        new InList(X, [One]),
        new FunctionCall(
            "transform",
            [new Literal(null, KnownTypes.ArrayOf(KnownTypes.Int)), Doubled()],
            KnownTypes.ArrayOf(KnownTypes.Int),
            true),
        new WindowCall(
            new AggregateCall("sum", [X], false, null, KnownTypes.Long, true),
            [X],
            [new SortOrder(X, true, true)],
            new WindowFrame(
                true, new FrameBound(FrameBoundKind.UnboundedPreceding), new FrameBound(FrameBoundKind.CurrentRow))),
        new ScalarSubquery(new Project([new Alias(new OuterReference(X), "o", 6)], Others)),
        new ExistsSubquery(Others),
        new InSubquery([X], Others),
    ];

    [Fact]
    public void Every_plan_node_becomes_text()
    {
        AssertComplete(typeof(LogicalPlan), Plans.Select(plan => plan.GetType()).Append(typeof(MapPartitions)));

        Assert.All(Plans, plan => Assert.StartsWith("SELECT", Text(plan), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_expression_becomes_text()
    {
        AssertComplete(
            typeof(Expression),
            Expressions.SelectMany(Parts).Select(part => part.GetType()).Append(typeof(LambdaCall)));

        Assert.All(
            Expressions,
            expression => Assert.StartsWith(
                "SELECT", Text(new Project([new Alias(expression, "r", 9)], Rows)), StringComparison.Ordinal));
    }

    private static Lambda Doubled()
    {
        var variable = new LambdaVariable("v", KnownTypes.Int, true, 7);
        return new Lambda([variable], new FunctionCall("*", [variable, One], KnownTypes.Int, true));
    }

    private static IEnumerable<Expression> Parts(Expression expression) => expression.SelfAndDescendants()
        .SelectMany(part => part is ScalarSubquery { Plan: Project project }
            ? project.Expressions.SelectMany(Parts).Prepend(part)
            : [part]);

    private static string Text(LogicalPlan plan)
    {
        var last = 0;
        return PlanLowering.Lower(plan, () => $"view_{++last}").Text;
    }

    private static void AssertComplete(Type family, IEnumerable<Type> covered) => Assert.Empty(
        family.Assembly.GetTypes()
            .Where(type => !type.IsAbstract && family.IsAssignableFrom(type) && type.Namespace == family.Namespace)
            .Except(covered));

    private sealed class NamedMap : IColumnMap
    {
        public string Name => "map";
    }
}
