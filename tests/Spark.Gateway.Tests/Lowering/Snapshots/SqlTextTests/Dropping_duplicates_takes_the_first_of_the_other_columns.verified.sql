SELECT c1, c2, c3
  FROM (SELECT first(c1) AS c1, first(c2) AS c2, c3
  FROM (SELECT c4 AS c1, c5 AS c2, c6 AS c3
  FROM VALUES (1, 1.5D, 'a'), (2, CAST(NULL AS DOUBLE), 'b') AS t(c4, c5, c6)) GROUP BY c3)
