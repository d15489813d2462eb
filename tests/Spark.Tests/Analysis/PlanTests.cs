using Microsoft.Spark.Sql;
using Spark.Analysis;
using Support;
using static Microsoft.Spark.Sql.Functions;

namespace Spark.Tests.Analysis;

public class PlanTests
{
    private readonly SparkSession _session = LocalEngine.Session();

    public PlanTests()
    {
        _session.Sql("SELECT * FROM VALUES ('a', 1), ('b', 2) AS t(k, v)").CreateOrReplaceTempView("t");
    }

    [Fact]
    public void Order_by_a_dropped_column_carries_it_along() => Match("SELECT k FROM t ORDER BY v DESC");

    [Fact]
    public void Having_and_order_share_the_aggregates_of_a_group() =>
        Match("SELECT k, sum(v) AS s FROM t GROUP BY k HAVING sum(v) > 1 ORDER BY max(v), s");

    [Fact]
    public void A_simple_group_is_one_node() => Match("SELECT k, sum(v) + 1 FROM t GROUP BY k");

    [Fact]
    public void Rollup_lists_its_sets() => Match("SELECT k, v, grouping_id() g, count(*) FROM t GROUP BY ROLLUP(k, v)");

    [Fact]
    public void A_using_join_gives_the_key_once() => Match("SELECT * FROM t JOIN t AS u USING (k)");

    [Fact]
    public void A_full_using_join_merges_the_keys() => Match("SELECT * FROM t FULL JOIN t AS u USING (k)");

    [Fact]
    public void A_correlated_subquery_refers_outwards() =>
        Match("SELECT k FROM t WHERE EXISTS (SELECT 1 FROM t AS u WHERE u.v = t.v)");

    [Fact]
    public void A_generator_goes_below_the_projection() => Match("SELECT k, explode(array(v, 0)) AS e FROM t");

    [Fact]
    public void A_pivot_is_an_aggregate_with_filters() =>
        Match("SELECT * FROM t PIVOT (sum(v) FOR k IN ('a', 'b' AS bb))");

    [Fact]
    public void A_union_casts_to_common_types() => Match("SELECT k, v FROM t UNION ALL SELECT v, 2.5D FROM t");

    [Fact]
    public void Windows_stay_in_the_projection() =>
        Match("SELECT k, sum(sum(v)) OVER (PARTITION BY k) FROM t GROUP BY k");

    [Fact]
    public void Describe_deals_one_row_of_aggregates_out() =>
        Snapshot.Match(PlanText.Of(_session.Table("t").Describe("v").Plan));

    [Fact]
    public void Filling_nulls_is_a_projection() =>
        Snapshot.Match(PlanText.Of(_session.Table("t").Select(Col("v").Cast("double").As("d")).Na().Fill(0.5).Plan));

    private void Match(string sql, [System.Runtime.CompilerServices.CallerMemberName] string testName = "") =>
        Snapshot.Match(PlanText.Of(_session.Sql(sql).Plan), testName: testName);
}
