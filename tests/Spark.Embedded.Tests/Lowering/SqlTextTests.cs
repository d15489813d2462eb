using System.Text.RegularExpressions;
using Microsoft.Spark.Sql;
using Support;

namespace Spark.Embedded.Tests.Lowering;

/// <summary>The SQL that queries become, so that a change of a rule is seen and meant.</summary>
public sealed partial class SqlTextTests : IDisposable
{
    private readonly SparkSession _spark = EmbeddedSessions.New();

    public SqlTextTests()
    {
        _spark.Sql("SELECT * FROM VALUES (1, 1.5D, 'a'), (2, NULL, 'b') AS t(i, d, s)").CreateOrReplaceTempView("t");
        _spark.Sql("SELECT * FROM VALUES (1, 'x') AS u(i, v)").CreateOrReplaceTempView("u");
    }

    public void Dispose() => _spark.Dispose();

    [Fact]
    public void Arithmetic_wraps_and_divides_by_zero_to_null() =>
        Snapshot.Match(Text("SELECT i + 1, i * i, d / i, i % 2, -i FROM t WHERE d > 0 OR i IS NULL"), "sql");

    [Fact]
    public void Casts_run_in_DuckDB_only_where_they_mean_the_same() =>
        Snapshot.Match(
            Text("SELECT cast(i AS DOUBLE), cast(d AS INT), cast(s AS INT), cast(d AS STRING) FROM t"), "sql");

    [Fact]
    public void Small_frames_sum_doubles_in_row_order() =>
        Snapshot.Match(Text("SELECT s, sum(d), avg(d), stddev(d), count(*) FROM t GROUP BY s"), "sql");

    [Fact]
    public void Large_frames_sum_doubles_in_any_order() =>
        Snapshot.Match(
            Text(_spark.Range(5_000_000).SelectExpr("id % 3 AS k", "cast(id AS DOUBLE) AS x")
                .GroupBy("k").Agg(Functions("sum(x)"), Functions("avg(x)"), Functions("stddev(x)"))),
            "sql");

    [Fact]
    public void Sorting_keeps_ties_in_input_order() =>
        Snapshot.Match(Text("SELECT s FROM t ORDER BY d DESC LIMIT 1"), "sql");

    [Fact]
    public void Windows_name_their_frames() =>
        Snapshot.Match(
            Text("SELECT i, sum(i) OVER (PARTITION BY s ORDER BY d), lag(s, 1, '?') OVER (ORDER BY i) FROM t"), "sql");

    [Fact]
    public void Joins_and_subqueries_stay_relational() =>
        Snapshot.Match(
            Text("SELECT t.s, u.v FROM t LEFT JOIN u USING (i) WHERE EXISTS (SELECT 1 FROM u AS x WHERE x.i = t.i)"),
            "sql");

    [Fact]
    public void Lists_and_structs_have_positions_for_names() =>
        Snapshot.Match(Text("SELECT transform(array(i, 2), x -> x + 1), named_struct('a', i, 'b', s).b FROM t"), "sql");

    private static Column Functions(string expression) => Microsoft.Spark.Sql.Functions.Expr(expression);

    private string Text(string sql) => Text(_spark.Sql(sql));

    // Ids of columns count on through the process; here they count from one.
    private string Text(DataFrame frame)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return Ids().Replace(
            _spark.Engine.Explain(frame.Plan, extended: false),
            match =>
            {
                numbers.TryAdd(match.Value, numbers.Count + 1);
                return $"\"{match.Groups["kind"].Value}{numbers[match.Value]}";
            }) + "\n";
    }

    [GeneratedRegex("\"(?<kind>[cv])[0-9]+(?=[\"_])")]
    private static partial Regex Ids();
}
