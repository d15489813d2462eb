using Spark.Frames;

namespace Microsoft.Spark.Sql;

/// <summary>Statistics of columns; those that give numbers compute them now.</summary>
public sealed class DataFrameStatFunctions
{
    private readonly DataFrame _frame;

    internal DataFrameStatFunctions(DataFrame frame) => _frame = frame;

    /// <summary>
    /// Elements of the column at these shares of its order, off by at most <paramref name="relativeError"/> of the
    /// rows;
    /// 0 is exact. NULL and NaN are left out; without values the result is empty.
    /// </summary>
    /// <exception cref="AnalysisException">The column does not exist or is not numeric.</exception>
    public double[] ApproxQuantile(string columnName, IEnumerable<double> probabilities, double relativeError) =>
        new Quantiles(_frame).Of([columnName], probabilities.ToArray(), relativeError)[0];

    /// <summary>Same for several columns in one pass.</summary>
    /// <exception cref="AnalysisException">A column does not exist or is not numeric.</exception>
    public double[][] ApproxQuantile(
        IEnumerable<string> columnNames, IEnumerable<double> probabilities, double relativeError) =>
        new Quantiles(_frame).Of(columnNames.ToArray(), probabilities.ToArray(), relativeError);

    /// <summary>Covariance of the sample.</summary>
    /// <exception cref="AnalysisException">A column does not exist or is not numeric.</exception>
    public double Cov(string colName1, string colName2) => Number(Functions.CovarSamp(colName1, colName2));

    /// <summary>Pearson correlation; NaN when a column does not vary.</summary>
    /// <exception cref="AnalysisException">A column does not exist or is not numeric.</exception>
    public double Corr(string colName1, string colName2) => Number(Functions.Corr(colName1, colName2));

    /// <summary>Correlation by a method, of which there is <c>pearson</c>.</summary>
    /// <exception cref="ArgumentException">There is no such method.</exception>
    public double Corr(string colName1, string colName2, string method) => method == "pearson"
        ? Corr(colName1, colName2)
        : throw new ArgumentException(
            $"'{method}' is not a method of correlation here. There is 'pearson'.", nameof(method));

    /// <summary>Counts of pairs: a row for each value of the first column, a column for each of the second.</summary>
    /// <exception cref="AnalysisException">A column does not exist.</exception>
    public DataFrame CrossTab(string colName1, string colName2)
    {
        var rows = Shown(colName1).As($"{colName1}_{colName2}");
        return _frame.GroupBy(rows).Pivot(Shown(colName2)).Count().Na().Fill(0L);
    }

    /// <summary>Rows kept with a share that depends on a value; values that are not named are dropped.</summary>
    /// <exception cref="AnalysisException">The column does not exist.</exception>
    public DataFrame SampleBy<T>(string columnName, IDictionary<T, double> fractions, long seed)
        where T : notnull => SampleBy(Functions.Col(columnName), fractions, seed);

    /// <summary>Rows kept with a share that depends on a value; values that are not named are dropped.</summary>
    /// <exception cref="AnalysisException">The column does not exist.</exception>
    public DataFrame SampleBy<T>(Column column, IDictionary<T, double> fractions, long seed)
        where T : notnull
    {
        Column? share = null;
        foreach (var (value, fraction) in fractions)
        {
            share = share is null
                ? Functions.When(column == (object)value, fraction)
                : share.When(column == (object)value, fraction);
        }

        return share is null
            ? _frame.Limit(0)
            : _frame.Filter(Functions.Rand(seed) < share.Otherwise(0.0));
    }

    private static Column Shown(string name)
    {
        var column = new Column(global::Spark.Parsing.AttributeName.ToSyntax(name));
        return Functions.When(column.IsNull(), "null").Otherwise(column.Cast("string"));
    }

    private double Number(Column column) => _frame.Agg(column).First().Get(0) is double value ? value : double.NaN;
}
