using Spark.Display.Formatting;
using Spark.Frames;

namespace Microsoft.Spark.Sql;

/// <summary>Groups of rows, waiting for aggregates.</summary>
[TypeFormatterSource(typeof(LineFormatterSource))]
public sealed class RelationalGroupedDataset
{
    private readonly DataFrame _frame;
    private readonly Column[] _keys;
    private readonly GroupKind _kind;
    private readonly PivotRequest? _pivot;

    internal RelationalGroupedDataset(DataFrame frame, Column[] keys, GroupKind kind, PivotRequest? pivot = null)
    {
        _frame = frame;
        _keys = keys;
        _kind = kind;
        _pivot = pivot;
        Analysis.CheckKeys(keys);
    }

    private GroupAnalysis Analysis => new(_frame);

    /// <summary>The keys, then these aggregates.</summary>
    /// <exception cref="AnalysisException">
    /// A column does not exist, types clash, or a column is neither key nor aggregate.
    /// </exception>
    public DataFrame Agg(Column expr, params Column[] exprs) => Aggregate([expr, .. exprs]);

    /// <summary>The keys, then one aggregate a column: name of column → name of aggregate.</summary>
    /// <exception cref="AnalysisException">A column or aggregate does not exist.</exception>
    public DataFrame Agg(IEnumerable<KeyValuePair<string, string>> exprs) =>
        Aggregate(exprs.Select(pair => Named(pair.Value, pair.Key)).ToArray());

    /// <summary>The keys, then the number of rows as <c>count</c>.</summary>
    public DataFrame Count() => Aggregate([Functions.Count(Functions.Lit(1)).As("count")]);

    /// <summary>Averages of these columns, of all numeric ones when none is named.</summary>
    public DataFrame Avg(params string[] colNames) => OfNumbers("avg", colNames);

    /// <summary>Averages of these columns, of all numeric ones when none is named.</summary>
    public DataFrame Mean(params string[] colNames) => OfNumbers("avg", colNames);

    /// <summary>Greatest values of these columns, of all numeric ones when none is named.</summary>
    public DataFrame Max(params string[] colNames) => OfNumbers("max", colNames);

    /// <summary>Least values of these columns, of all numeric ones when none is named.</summary>
    public DataFrame Min(params string[] colNames) => OfNumbers("min", colNames);

    /// <summary>Sums of these columns, of all numeric ones when none is named.</summary>
    public DataFrame Sum(params string[] colNames) => OfNumbers("sum", colNames);

    /// <summary>A column for each value of a column; the values are read from the data now and sorted.</summary>
    /// <exception cref="AnalysisException">The column has more than 10,000 values.</exception>
    public RelationalGroupedDataset Pivot(string pivotColumn) => Pivot(Functions.Col(pivotColumn));

    /// <summary>A column for each of these values of a column.</summary>
    public RelationalGroupedDataset Pivot(string pivotColumn, IEnumerable<object> values) =>
        Pivot(Functions.Col(pivotColumn), values);

    /// <summary>A column for each value of an expression; the values are read from the data now and sorted.</summary>
    /// <exception cref="AnalysisException">The expression has more than 10,000 values.</exception>
    public RelationalGroupedDataset Pivot(Column pivotColumn) => Pivot(pivotColumn, Analysis.PivotValues(pivotColumn));

    /// <summary>A column for each of these values of an expression.</summary>
    public RelationalGroupedDataset Pivot(Column pivotColumn, IEnumerable<object> values) => _pivot is null
        ? new RelationalGroupedDataset(_frame, _keys, _kind, new PivotRequest(pivotColumn, values.ToArray()))
        : throw new NotSupportedException("Pivot() may be called once for a grouped frame.");

    /// <summary>Grouping columns, columns to aggregate and the kind of grouping.</summary>
    public override string ToString()
    {
        var keys = string.Join(", ", _keys.Select(key => key.ToString()));
        var kind = _kind == GroupKind.Plain ? "GroupBy" : _kind.ToString();
        return $"RelationalGroupedDataset: [grouping expressions: [{keys}], value: {_frame}, type: {kind}]";
    }

    private static Column Named(string aggregate, string column) =>
        column == "*" ? Functions.Count("*") : Column.Call(aggregate.ToLowerInvariant(), Functions.Col(column));

    private DataFrame Aggregate(Column[] aggregates) => _frame.With(_pivot is null
        ? Analysis.Aggregate(_keys, _kind, aggregates)
        : Analysis.Pivot(_keys, _pivot, aggregates));

    private DataFrame OfNumbers(string aggregate, string[] names) => Aggregate(
        Analysis.NumericColumns(names, _keys).Select(column => Column.Call(aggregate, column)).ToArray());
}
