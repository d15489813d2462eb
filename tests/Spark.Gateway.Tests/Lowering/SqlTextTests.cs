using System.Text.RegularExpressions;
using Microsoft.Spark.Sql;
using Spark.Gateway.Lowering;
using Spark.Sessions;
using Support;
using static Microsoft.Spark.Sql.Functions;

namespace Spark.Gateway.Tests.Lowering;

/// <summary>The text that queries become, so that a change of a rule is seen and meant.</summary>
public sealed partial class SqlTextTests : IDisposable
{
    private readonly SparkSession _spark = new(new SessionState(new Dictionary<string, string>()));

    public SqlTextTests()
    {
        _spark.Sql("SELECT * FROM VALUES (1, 1.5D, 'a'), (2, NULL, 'b') AS t(i, d, s)").CreateOrReplaceTempView("t");
        _spark.Sql("SELECT * FROM VALUES (1, 'x') AS u(i, v)").CreateOrReplaceTempView("u");
    }

    public void Dispose() => _spark.Dispose();

    [Fact]
    public void Filters_and_projections_share_one_select() =>
        Snapshot.Match(Text("SELECT i + 1 AS j, (i + 2) * 3 AS k FROM t WHERE d > 0 OR NOT (i = 1 AND d < 2)"), "sql");

    [Fact]
    public void A_column_of_the_query_around_keeps_its_name_below() =>
        Snapshot.Match(
            Text("SELECT s FROM t AS o WHERE d = (SELECT max(d) FROM t AS n WHERE n.i <= o.i) "
                + "AND EXISTS (SELECT 1 FROM u WHERE u.i = o.i)"),
            "sql");

    [Fact]
    public void Joins_put_every_side_in_a_select_of_its_own() =>
        Snapshot.Match(
            Text("SELECT t.s, u.v, n FROM t LEFT JOIN u USING (i), LATERAL (SELECT t.d + 1 AS n)"), "sql");

    [Fact]
    public void Groups_repeat_their_keys_and_sets_name_them() =>
        Snapshot.Match(
            Text("SELECT i % 2, s, grouping(s), count(DISTINCT d) FILTER (WHERE d > 1) FROM t "
                + "GROUP BY GROUPING SETS ((i % 2, s), (i % 2)) HAVING count(*) > 0 ORDER BY 1 LIMIT 5"),
            "sql");

    [Fact]
    public void Windows_give_their_frame_unless_the_function_brings_one() =>
        Snapshot.Match(
            Text("SELECT sum(d) OVER (PARTITION BY s ORDER BY i ROWS BETWEEN 2 PRECEDING AND 1 FOLLOWING), "
                + "lag(d) IGNORE NULLS OVER (ORDER BY i), rank() OVER (ORDER BY i DESC) FROM t"),
            "sql");

    [Fact]
    public void Lambdas_and_generators_name_what_they_make() =>
        Snapshot.Match(
            Text("SELECT s, x, transform(array(i, 2), (e, p) -> e + p) FROM t "
                + "LATERAL VIEW OUTER explode(array(i)) AS x"),
            "sql");

    [Fact]
    public void Set_operations_go_by_position() =>
        Snapshot.Match(Text("SELECT i, i, s FROM t UNION ALL SELECT 1, 2, 'c' EXCEPT SELECT i, i, v FROM u"), "sql");

    [Fact]
    public void Dropping_duplicates_takes_the_first_of_the_other_columns() =>
        Snapshot.Match(Text(_spark.Table("t").DropDuplicates("s")), "sql");

    [Fact]
    public void Partitions_are_asked_for_by_hints() =>
        Snapshot.Match(
            Text(_spark.Table("t").Repartition(4, Col("i") % 2).RepartitionByRange(Col("d")).Coalesce(2)), "sql");

    [Fact]
    public void Advice_on_joins_stands_on_its_table() =>
        Snapshot.Match(
            Text("SELECT /*+ BROADCAST(u), MERGE(t) */ t.s, u.v FROM t JOIN u ON t.i = u.i"), "sql");

    [Fact]
    public void What_SQL_cannot_say_becomes_a_view_first() =>
        Snapshot.Match(
            Text(_spark.Table("t").Cache().Sample(0.5, false, 7).RandomSplit([0.5, 0.5], 3)[1].Filter("i > 0")), "sql");

    [Fact]
    public void A_deep_chain_is_cut_into_views()
    {
        var frame = Enumerable.Range(0, 60).Aggregate(
            _spark.Table("t"), (chain, i) => chain.WithColumn("i", Col("i") + 1));

        var query = PlanLowering.Lower(frame.Plan, NewViews());

        Assert.Equal(2, query.Steps.OfType<QueryStep>().Count());
        Assert.InRange(query.Text.Count(letter => letter == '('), 1, 60);
    }

    private static Func<string> NewViews()
    {
        var last = 0;
        return () => $"view_{++last}";
    }

    private string Text(string sql) => Text(_spark.Sql(sql));

    // Ids of columns count on through the process; here they count from one.
    private static string Text(DataFrame frame)
    {
        var query = PlanLowering.Lower(frame.Plan, NewViews());
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var steps = query.Steps.Select(step => $"{step.View}: {Describe(step)}");
        return Ids().Replace(
            string.Join('\n', steps.Append(query.Text)).Replace(" FROM ", "\n  FROM ", StringComparison.Ordinal),
            match =>
            {
                numbers.TryAdd(match.Groups["id"].Value, numbers.Count + 1);
                return $"{match.Groups["kind"].Value}{numbers[match.Groups["id"].Value]}";
            }) + "\n";
    }

    private static string Describe(FrameStep step) => step switch
    {
        SampleStep sample => $"{sample.Node.LowerBound} ≤ draw < {sample.Node.UpperBound} of {sample.Input}",
        _ => step.GetType().Name,
    };

    [GeneratedRegex(@"\b(?<kind>g?c|v)(?<id>[0-9]+)\b|\b(?<kind>c)(?<id>[0-9]+)(?=_)")]
    private static partial Regex Ids();
}
