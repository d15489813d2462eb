namespace Spark.Parity.Tests.Frames;

/// <summary>Queries within queries.</summary>
internal static class SubqueryCases
{
    private const string Tables =
        "WITH o AS (SELECT * FROM VALUES (1, 10), (2, 20), (3, NULL) AS t(k, v)), "
        + "i AS (SELECT * FROM VALUES (1, 5), (1, 7), (3, 1) AS t(k, w)) ";

    public static FrameCase[] All { get; } =
    [
        new(
            "a scalar of the rows of the same key",
            spark => spark.Sql(Tables + "SELECT k, (SELECT max(w) FROM i WHERE i.k = o.k) AS m FROM o ORDER BY k"),
            """
            k int | m int
            1 | 7
            2 | null
            3 | 1
            """),
        new(
            "existence and its opposite",
            spark => spark.Sql(
                Tables + "SELECT k FROM o WHERE EXISTS (SELECT 1 FROM i WHERE i.k = o.k AND w > 5) "
                + "OR NOT EXISTS (SELECT 1 FROM i WHERE i.k = o.k) ORDER BY k"),
            """
            k int
            1
            2
            """),
        new(
            "membership with NULL on either side",
            spark => spark.Sql(
                Tables + "SELECT k, v IN (SELECT v FROM o WHERE k < 3) AS a, (k, v) IN (SELECT k, v FROM o) AS b, "
                + "v NOT IN (SELECT v FROM o WHERE k = 1) AS c, 10 NOT IN (SELECT v FROM o) OR k = 3 AS d "
                + "FROM o ORDER BY k"),
            """
            k int | a boolean | b boolean | c boolean | d boolean
            1 | true | true | false | false
            2 | true | true | true | false
            3 | false | false | false | true
            """),
        new(
            "nothing is outside of a list with NULL",
            spark => spark.Sql(Tables + "SELECT k FROM o WHERE k * 10 NOT IN (SELECT v FROM o)"),
            """
            k int
            """),
        new(
            "a subquery over the table of the query around it",
            spark => spark.Sql(
                Tables + "SELECT k, v FROM o AS a WHERE v = (SELECT max(v) FROM o AS b WHERE b.k <= a.k) ORDER BY k"),
            """
            k int | v int
            1 | 10
            2 | 20
            """),
        new(
            "a lateral query",
            spark => spark.Sql(
                Tables + "SELECT k, s, n FROM o, LATERAL (SELECT sum(w) AS s, count(*) AS n FROM i WHERE i.k = o.k) "
                + "ORDER BY k"),
            """
            k int | s bigint | n bigint
            1 | 12 | 2
            2 | null | 0
            3 | 1 | 1
            """),
        new(
            "derived tables and set operations in a subquery",
            spark => spark.Sql(
                Tables + "SELECT k FROM o WHERE k IN (SELECT k FROM (SELECT k, w FROM i WHERE w > 4) "
                + "UNION ALL SELECT 2) AND v > (SELECT avg(w) FROM (SELECT DISTINCT w FROM i)) ORDER BY k"),
            """
            k int
            1
            2
            """),
    ];
}
