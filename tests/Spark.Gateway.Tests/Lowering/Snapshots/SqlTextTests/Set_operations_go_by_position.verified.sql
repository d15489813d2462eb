SELECT c1, c2, c3
  FROM (SELECT c1, c2, c3
  FROM (SELECT c4 AS c1, c4 AS c2, c5 AS c3
  FROM VALUES (1, 1.5D, 'a'), (2, CAST(NULL AS DOUBLE), 'b') AS t(c4, c6, c5) UNION ALL SELECT 1 AS c1, 2 AS c2, 'c' AS c3) EXCEPT SELECT c7 AS c1, c7 AS c2, c8 AS c3
  FROM VALUES (1, 'x') AS t(c7, c8))
