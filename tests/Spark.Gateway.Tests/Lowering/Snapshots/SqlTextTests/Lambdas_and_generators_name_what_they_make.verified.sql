SELECT c1, c2, transform(array(c3, 2), (v4, v5) -> v4 + v5) AS c6
  FROM (SELECT c7 AS c3, c8 AS c9, c10 AS c1
  FROM VALUES (1, 1.5D, 'a'), (2, CAST(NULL AS DOUBLE), 'b') AS t(c7, c8, c10)) LATERAL VIEW OUTER explode(array(c3)) gc2 AS c2
