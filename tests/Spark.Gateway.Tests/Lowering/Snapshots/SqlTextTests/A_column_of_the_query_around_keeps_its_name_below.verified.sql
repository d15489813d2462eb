SELECT c1 AS c2
  FROM VALUES (1, 1.5D, 'a'), (2, CAST(NULL AS DOUBLE), 'b') AS t(c3, c4, c1) WHERE c4 = (SELECT c5_1
  FROM (SELECT max(c4_1) AS c5_1
  FROM VALUES (1, 1.5D, 'a'), (2, CAST(NULL AS DOUBLE), 'b') AS t(c3_1, c4_1, c1_1) WHERE c3_1 <= c3)) AND EXISTS (SELECT 1 AS c6_1
  FROM VALUES (1, 'x') AS t(c7_1, c8_1) WHERE c7_1 = c3)
