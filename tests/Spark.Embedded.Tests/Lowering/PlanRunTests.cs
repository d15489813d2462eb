using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded;
using Spark.Engines;
using Spark.Expressions;
using Spark.Plans;
using Spark.Types;

namespace Spark.Embedded.Tests.Lowering;

public class PlanRunTests
{
    private static readonly AttributeReference X = new("x", KnownTypes.Int, true, 1);
    private static readonly AttributeReference S = new("s", KnownTypes.String, true, 2);
    private static readonly AttributeReference D = new("d", KnownTypes.Double, true, 3);

    private static readonly LocalRelation Table = new(
        [X, S, D],
        [
            [1, "a", 1.5],
            [2, "b", double.NaN],
            [int.MaxValue, null, -0.0],
            [null, "a", 2.5],
        ]
    );

    [Fact]
    public void Integers_wrap_around()
    {
        var sum = new FunctionCall("+", [X, new Literal(1, KnownTypes.Int)], KnownTypes.Int, true);

        Assert.Equal(
            [2, 3, int.MinValue, null],
            Run(new Project([new Alias(sum, "y", 10)], Table)).Select(row => row[0])
        );
    }

    [Fact]
    public void Groups_come_in_the_order_of_their_keys()
    {
        var count = new AggregateCall("count", [new Literal(1, KnownTypes.Int)], false, null, KnownTypes.Long, false);
        var total = new AggregateCall("sum", [D], false, null, KnownTypes.Double, true);
        var plan = new Aggregate([S], [S, new Alias(count, "n", 11), new Alias(total, "t", 12)], Table);

        Assert.Equal(
            [
                [null, 1L, -0.0],
                ["a", 2L, 4.0],
                ["b", 1L, double.NaN],
            ],
            Run(plan)
        );
    }

    [Fact]
    public void Sort_keeps_the_input_order_of_equal_keys()
    {
        var plan = new Project([X], new Sort([new SortOrder(S, true, true)], true, Table));

        Assert.Equal([int.MaxValue, 1, null, 2], Run(plan).Select(row => row[0]));
    }

    [Fact]
    public void Text_that_is_no_number_casts_to_null()
    {
        var table = new LocalRelation(
            [S],
            [
                ["12.7"],
                [" 12 "],
                ["1e3"],
                ["x"],
                ["2147483648"],
            ]
        );
        var plan = new Project([new Alias(new Cast(S, KnownTypes.Int, CastOrigin.Explicit), "y", 10)], table);

        Assert.Equal([12, 12, null, null, null], Run(plan).Select(row => row[0]));
    }

    private static List<object?[]> Run(LogicalPlan plan)
    {
        using var engine = new DuckDbEngine(new Dictionary<string, string>());
        return engine
            .Execute(plan, CancellationToken.None)
            .SelectMany(batch =>
                Enumerable.Range(0, batch.RowCount).Select(row => batch.Columns.Select(c => c.GetValue(row)).ToArray())
            )
            .ToList();
    }
}
