WITH "t3" AS NOT MATERIALIZED (
  SELECT "c1" AS "c2", "c3" AS "c4", "c5" AS "c6", (row_number() OVER () - CAST(1 AS BIGINT)) AS "r2" FROM (VALUES (CAST(1 AS INTEGER), CAST(1.5e0 AS DOUBLE), 'a'), (CAST(2 AS INTEGER), CAST(NULL AS DOUBLE), 'b')) AS "t1"("c1", "c3", "c5")),
"t9" AS NOT MATERIALIZED (
  SELECT "c6" AS "g4", "sp_sum(double,bigint)->double"("c4", "r2") AS "a5", "sp_avg(double,bigint)->double"("c4", "r2") AS "a6", "sp_stddev_samp(double,bigint)->double"("c4", "r2") AS "a7", count(*) AS "a8" FROM "t3" GROUP BY "c6")
SELECT "g4" AS "c6", "a5" AS "c7", "a6" AS "c8", "a7" AS "c9", "a8" AS "c10" FROM "t9" ORDER BY "g4" ASC NULLS FIRST
