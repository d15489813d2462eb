using Spark.Frames;

namespace Microsoft.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>Every row beside every row of the other frame.</summary>
    public DataFrame Join(DataFrame right) => FrameJoins.On(this, right, null, "inner");

    /// <summary>Rows with an equal value in a column of both; the column comes once, in front.</summary>
    /// <exception cref="AnalysisException">A frame does not have the column.</exception>
    public DataFrame Join(DataFrame right, string usingColumn) => Join(right, [usingColumn]);

    /// <summary>
    /// Rows with equal values in columns of both, which come once, in front. Types of join: <c>inner</c>, <c>left</c>,
    /// <c>right</c>, <c>full</c>, <c>cross</c>, <c>leftsemi</c>, <c>leftanti</c>.
    /// </summary>
    /// <exception cref="AnalysisException">A frame does not have a column.</exception>
    public DataFrame Join(DataFrame right, IEnumerable<string> usingColumns, string joinType = "inner") =>
        FrameJoins.Using(this, right, usingColumns.ToArray(), joinType);

    /// <summary>Rows for which the condition is true; all columns of both stay.</summary>
    /// <exception cref="AnalysisException">A column does not exist or is ambiguous.</exception>
    public DataFrame Join(DataFrame right, Column joinExpr, string joinType = "inner") =>
        FrameJoins.On(this, right, joinExpr, joinType);

    /// <summary>Every row beside every row of the other frame.</summary>
    public DataFrame CrossJoin(DataFrame right) => FrameJoins.On(this, right, null, "cross");

    /// <summary>All rows of both by position, duplicates kept; names are this frame's.</summary>
    /// <exception cref="AnalysisException">The numbers of columns differ or types do not meet.</exception>
    public DataFrame Union(DataFrame other) =>
        FrameSets.Combine(this, other, global::Spark.Parsing.Syntax.SetOperation.Union, isAll: true);

    /// <summary>All rows of both by position, duplicates kept; same as <see cref="Union"/>.</summary>
    public DataFrame UnionAll(DataFrame other) => Union(other);

    /// <summary>
    /// All rows of both by name; with <paramref name="allowMissingColumns"/> missing columns are NULL.
    /// </summary>
    /// <exception cref="AnalysisException">A column is missing or types do not meet.</exception>
    public DataFrame UnionByName(DataFrame other, bool allowMissingColumns = false) =>
        FrameSets.UnionByName(this, other, allowMissingColumns);

    /// <summary>Rows that both have, without repetition.</summary>
    public DataFrame Intersect(DataFrame other) =>
        FrameSets.Combine(this, other, global::Spark.Parsing.Syntax.SetOperation.Intersect, isAll: false);

    /// <summary>Rows that both have, as often as both have them.</summary>
    public DataFrame IntersectAll(DataFrame other) =>
        FrameSets.Combine(this, other, global::Spark.Parsing.Syntax.SetOperation.Intersect, isAll: true);

    /// <summary>Rows that the other frame does not have, without repetition.</summary>
    public DataFrame Except(DataFrame other) =>
        FrameSets.Combine(this, other, global::Spark.Parsing.Syntax.SetOperation.Except, isAll: false);

    /// <summary>Rows of this frame less those of the other, one for one.</summary>
    public DataFrame ExceptAll(DataFrame other) =>
        FrameSets.Combine(this, other, global::Spark.Parsing.Syntax.SetOperation.Except, isAll: true);
}
