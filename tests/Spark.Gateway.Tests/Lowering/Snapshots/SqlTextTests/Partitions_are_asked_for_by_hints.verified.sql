SELECT c1, c2, c3
  FROM (SELECT /*+ COALESCE(2) */ c1, c2, c3
  FROM (SELECT /*+ REPARTITION_BY_RANGE(c2) */ c1, c2, c3
  FROM (SELECT /*+ REPARTITION(4, k0_0) */ c1, c2, c3, c1 % 2 AS k0_0
  FROM (SELECT c4 AS c1, c5 AS c2, c6 AS c3
  FROM VALUES (1, 1.5D, 'a'), (2, CAST(NULL AS DOUBLE), 'b') AS t(c4, c5, c6)))))
