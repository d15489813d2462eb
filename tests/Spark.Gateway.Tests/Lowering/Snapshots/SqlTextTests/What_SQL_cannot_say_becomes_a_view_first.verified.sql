view_1: CachedStep
view_2: 0 ≤ draw < 0.5 of SELECT c1, c2, c3
  FROM view_1
view_3: 0.5 ≤ draw < 1 of SELECT c1, c2, c3
  FROM view_2 SORT BY c1 ASC NULLS FIRST, c2 ASC NULLS FIRST, c3 ASC NULLS FIRST
SELECT c1, c2, c3
  FROM view_3 WHERE c1 > 0
