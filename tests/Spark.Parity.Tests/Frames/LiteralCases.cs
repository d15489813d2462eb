namespace Spark.Parity.Tests.Frames;

/// <summary>Constants at the ends of their types.</summary>
internal static class LiteralCases
{
    public static FrameCase[] All { get; } =
    [
        new(
            "whole numbers reach both ends",
            spark => spark.Sql(
                "SELECT -128Y a, 127Y b, -32768S c, -2147483648 d, 2147483647 e, -9223372036854775808L f, "
                + "9223372036854775807L g, - (-5) h, 3 - -2 i"),
            """
            a tinyint | b tinyint | c smallint | d int | e int | f bigint | g bigint | h int | i int
            -128 | 127 | -32768 | -2147483648 | 2147483647 | -9223372036854775808 | 9223372036854775807 | 5 | 5
            """),
        new(
            "floating numbers keep their bits",
            spark => spark.Sql(
                "SELECT -0.0D a, double('NaN') b, double('-Infinity') c, 4.9E-324D d, 1.7976931348623157E308D e, "
                + "float('3.4028235E38') f, float('-0.0') g, float('1.4E-45') h, float('NaN') i, 0.1F j"),
            """
            a double
            | b double
            | c double
            | d double
            | e double
            | f float
            | g float
            | h float
            | i float
            | j float
            -0.0 | NaN | -Infinity | 5E-324 | 1.7976931348623157E+308 | 3.4028235E+38 | -0.0 | 1E-45 | NaN | 0.1
            """),
        new(
            "decimals keep precision and scale",
            spark => spark.Sql(
                "SELECT 0.00BD a, 1.50BD b, -99999999999999999999999999999999999999BD c, "
                + "CAST(1 AS DECIMAL(10, 3)) d, 0.000001BD e, CAST(NULL AS DECIMAL(5, 1)) f"),
            """
            a decimal(2,2)
            | b decimal(3,2)
            | c decimal(38,0)
            | d decimal(10,3)
            | e decimal(6,6)
            | f decimal(5,1)
            decimal:0.00
            | decimal:1.50
            | decimal:-99999999999999999999999999999999999999
            | decimal:1.000
            | decimal:0.000001
            | null
            """),
        new(
            "days and instants before 1582 and after 9999",
            spark => spark.Sql(
                "SELECT DATE'0001-01-01' a, DATE'1582-10-10' b, DATE'9999-12-31' c, date_add(DATE'9999-12-31', 1) d, "
                + "date_sub(DATE'0001-01-01', 1) e, TIMESTAMP'1582-10-10 01:02:03.000004' f, "
                + "TIMESTAMP_NTZ'0001-01-01 00:00:00' g, TIMESTAMP'1969-12-31 23:59:59.999999' h"),
            """
            a date | b date | c date | d date | e date | f timestamp | g timestamp_ntz | h timestamp
            date:0001-01-01
            | date:1582-10-10
            | date:9999-12-31
            | date:+10000-01-01
            | date:0000-12-31
            | ts:1582-10-10T01:02:03.000004Z
            | ntz:0001-01-01T00:00:00.000000
            | ts:1969-12-31T23:59:59.999999Z
            """),
        new(
            "intervals of every unit",
            spark => spark.Sql(
                "SELECT INTERVAL '-1-2' YEAR TO MONTH a, INTERVAL '5' YEAR b, INTERVAL '7' MONTH c, "
                + "INTERVAL '-1 02:03:04.000005' DAY TO SECOND d, INTERVAL '3' DAY e, INTERVAL '25' HOUR f, "
                + "INTERVAL '90:00.5' MINUTE TO SECOND g"),
            """
            a interval year to month
            | b interval year
            | c interval month
            | d interval day to second
            | e interval day
            | f interval hour
            | g interval minute to second
            interval:INTERVAL '-1-2' YEAR TO MONTH
            | interval:INTERVAL '5' YEAR
            | interval:INTERVAL '7' MONTH
            | interval:INTERVAL '-1 02:03:04.000005' DAY TO SECOND
            | interval:INTERVAL '3' DAY
            | interval:INTERVAL '25' HOUR
            | interval:INTERVAL '90:00.5' MINUTE TO SECOND
            """),
        new(
            "nested constants and their empty forms",
            spark => spark.Sql(
                "SELECT array() a, map() b, array(array(1), array()) c, map('k', array(1, NULL)) d, "
                + "struct(1 AS x, struct(NULL AS y) AS z) e, X'00FF' f, array(CAST(NULL AS INT)) g, NULL h"),
            """
            a array<void>
            | b map<void,void>
            | c array<array<int>>
            | d map<string,array<int>>
            | e struct<x:int,z:struct<y:void>>
            | f binary
            | g array<int>
            | h void
            [] | map | [[1],[]] | map<"k"=[1,null]> | {1,{null}} | binary:AP8= | [null] | null
            """),
        new(
            "an inline table of every kind",
            spark => spark.Sql(
                "SELECT * FROM VALUES (1, 'a', DATE'2024-02-29', array(1, 2), 1.5BD, X'01', -0.0D, true), "
                + "(NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL) AS t(i, s, d, a, n, b, f, t)"),
            """
            i int | s string | d date | a array<int> | n decimal(2,1) | b binary | f double | t boolean
            1 | "a" | date:2024-02-29 | [1,2] | decimal:1.5 | binary:AQ== | -0.0 | true
            null | null | null | null | null | null | null | null
            """),
        new(
            "patterns keep their backslashes",
            spark => spark.Sql(
                @"SELECT 'a%b' LIKE 'a\\%b' a, 'a_b' LIKE 'a!_b' ESCAPE '!' b, regexp_replace('a1b22', '\\d+', '#') c, "
                + @"split('a.b', '\\.') d, 'A' ILIKE 'a' e, 'ab' RLIKE '^a' f"),
            """
            a boolean | b boolean | c string | d array<string> | e boolean | f boolean
            true | true | "a#b#" | ["a","b"] | true | true
            """),
        new(
            "operators keep their grouping",
            spark => spark.Sql(
                "SELECT 2 * (3 + 4) a, 10 - (3 - 2) b, NOT (true AND false) c, (1 | 6) & 3 d, 5 ^ 1 | 8 e, ~(1 + 2) f, "
                + "(true OR false) = false g, (1 = 1) = (2 = 2) h, 7 DIV (5 - 3) % 2 i, (1 IN (1, 2)) IS NULL j, "
                + "- (1 + 2) * 3 k"),
            """
            a int
            | b int
            | c boolean
            | d int
            | e int
            | f int
            | g boolean
            | h boolean
            | i bigint
            | j boolean
            | k int
            14 | 9 | true | 3 | 12 | -4 | false | true | 1 | false | -9
            """),
    ];
}
