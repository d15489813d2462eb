SELECT c1, c2
  FROM (SELECT /*+ MERGE */ c3, c4, c1
  FROM (SELECT c5 AS c3, c6 AS c4, c7 AS c1
  FROM VALUES (1, 1.5D, 'a'), (2, CAST(NULL AS DOUBLE), 'b') AS t(c5, c6, c7))) JOIN (SELECT /*+ BROADCAST */ c8, c2
  FROM (SELECT c9 AS c8, c10 AS c2
  FROM VALUES (1, 'x') AS t(c9, c10))) ON c3 = c8
