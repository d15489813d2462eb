namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>Average; of decimals a decimal.</summary>
    public static Column Avg(Column column) => Sql.Column.Call("avg", column);

    /// <summary>Average; of decimals a decimal.</summary>
    public static Column Avg(string columnName) => Avg(Col(columnName));

    /// <summary>Average; same as Avg.</summary>
    public static Column Mean(Column column) => Sql.Column.Call("avg", column);

    /// <summary>Average; same as Avg.</summary>
    public static Column Mean(string columnName) => Mean(Col(columnName));

    /// <summary>Array of the values, NULLs left out, in order of the rows.</summary>
    public static Column CollectList(Column column) => Sql.Column.Call("collect_list", column);

    /// <summary>Array of the values, NULLs left out, in order of the rows.</summary>
    public static Column CollectList(string columnName) => CollectList(Col(columnName));

    /// <summary>Array of the different values, NULLs left out.</summary>
    public static Column CollectSet(Column column) => Sql.Column.Call("collect_set", column);

    /// <summary>Array of the different values, NULLs left out.</summary>
    public static Column CollectSet(string columnName) => CollectSet(Col(columnName));

    /// <summary>Excess kurtosis of the population.</summary>
    public static Column Kurtosis(Column column) => Sql.Column.Call("kurtosis", column);

    /// <summary>Excess kurtosis of the population.</summary>
    public static Column Kurtosis(string columnName) => Kurtosis(Col(columnName));

    /// <summary>Skewness of the population.</summary>
    public static Column Skewness(Column column) => Sql.Column.Call("skewness", column);

    /// <summary>Skewness of the population.</summary>
    public static Column Skewness(string columnName) => Skewness(Col(columnName));

    /// <summary>Greatest value.</summary>
    public static Column Max(Column column) => Sql.Column.Call("max", column);

    /// <summary>Greatest value.</summary>
    public static Column Max(string columnName) => Max(Col(columnName));

    /// <summary>Least value.</summary>
    public static Column Min(Column column) => Sql.Column.Call("min", column);

    /// <summary>Least value.</summary>
    public static Column Min(string columnName) => Min(Col(columnName));

    /// <summary>Standard deviation of the sample.</summary>
    public static Column Stddev(Column column) => Sql.Column.Call("stddev", column);

    /// <summary>Standard deviation of the sample.</summary>
    public static Column Stddev(string columnName) => Stddev(Col(columnName));

    /// <summary>Standard deviation of the sample.</summary>
    public static Column StddevSamp(Column column) => Sql.Column.Call("stddev_samp", column);

    /// <summary>Standard deviation of the sample.</summary>
    public static Column StddevSamp(string columnName) => StddevSamp(Col(columnName));

    /// <summary>Standard deviation of the population.</summary>
    public static Column StddevPop(Column column) => Sql.Column.Call("stddev_pop", column);

    /// <summary>Standard deviation of the population.</summary>
    public static Column StddevPop(string columnName) => StddevPop(Col(columnName));

    /// <summary>Sum: of whole numbers a long, of decimals a decimal.</summary>
    public static Column Sum(Column column) => Sql.Column.Call("sum", column);

    /// <summary>Sum: of whole numbers a long, of decimals a decimal.</summary>
    public static Column Sum(string columnName) => Sum(Col(columnName));

    /// <summary>Variance of the sample.</summary>
    public static Column Variance(Column column) => Sql.Column.Call("var_samp", column);

    /// <summary>Variance of the sample.</summary>
    public static Column Variance(string columnName) => Variance(Col(columnName));

    /// <summary>Variance of the sample.</summary>
    public static Column VarSamp(Column column) => Sql.Column.Call("var_samp", column);

    /// <summary>Variance of the sample.</summary>
    public static Column VarSamp(string columnName) => VarSamp(Col(columnName));

    /// <summary>Variance of the population.</summary>
    public static Column VarPop(Column column) => Sql.Column.Call("var_pop", column);

    /// <summary>Variance of the population.</summary>
    public static Column VarPop(string columnName) => VarPop(Col(columnName));

    /// <summary>About the number of different values, 5 % off at most mostly.</summary>
    public static Column ApproxCountDistinct(Column column) => Sql.Column.Call("approx_count_distinct", column);

    /// <summary>About the number of different values, 5 % off at most mostly.</summary>
    public static Column ApproxCountDistinct(string columnName) => ApproxCountDistinct(Col(columnName));

    /// <summary>1 where the key was dropped by a grouping set, else 0.</summary>
    public static Column Grouping(Column column) => Sql.Column.Call("grouping", column);

    /// <summary>1 where the key was dropped by a grouping set, else 0.</summary>
    public static Column Grouping(string columnName) => Grouping(Col(columnName));

    /// <summary>Product as a double.</summary>
    public static Column Product(Column column) => Sql.Column.Call("product", column);

    /// <summary>Product as a double.</summary>
    public static Column Product(string columnName) => Product(Col(columnName));

    /// <summary>Number of rows in which the value is not NULL.</summary>
    public static Column Count(Column column) => Sql.Column.Call("count", column);

    /// <summary>Number of rows in which the value is not NULL; * counts all rows.</summary>
    public static Column Count(string columnName) => columnName == "*" ? Count(Lit(1)) : Count(Col(columnName));

    /// <summary>Number of different combinations without NULL.</summary>
    public static Column CountDistinct(Column column, params Column[] columns) =>
        Distinct("count", [column, .. columns]);

    /// <summary>Number of different combinations without NULL.</summary>
    public static Column CountDistinct(string columnName, params string[] columnNames) =>
        Distinct("count", Names(columnName, columnNames));

    /// <summary>Sum of the different values.</summary>
    public static Column SumDistinct(Column column) => Distinct("sum", [column]);

    /// <summary>Sum of the different values.</summary>
    public static Column SumDistinct(string columnName) => SumDistinct(Col(columnName));

    /// <summary>About the number of different values, with a relative deviation up to 0.39.</summary>
    public static Column ApproxCountDistinct(Column column, double rsd) =>
        Sql.Column.Call("approx_count_distinct", column, Lit(rsd));

    /// <summary>About the number of different values, with a relative deviation up to 0.39.</summary>
    public static Column ApproxCountDistinct(string columnName, double rsd) =>
        ApproxCountDistinct(Col(columnName), rsd);

    /// <summary>Pearson correlation.</summary>
    public static Column Corr(Column column1, Column column2) => Sql.Column.Call("corr", column1, column2);

    /// <summary>Pearson correlation.</summary>
    public static Column Corr(string columnName1, string columnName2) => Corr(Col(columnName1), Col(columnName2));

    /// <summary>Covariance of the population.</summary>
    public static Column CovarPop(Column column1, Column column2) => Sql.Column.Call("covar_pop", column1, column2);

    /// <summary>Covariance of the population.</summary>
    public static Column CovarPop(string columnName1, string columnName2) =>
        CovarPop(Col(columnName1), Col(columnName2));

    /// <summary>Covariance of the sample.</summary>
    public static Column CovarSamp(Column column1, Column column2) => Sql.Column.Call("covar_samp", column1, column2);

    /// <summary>Covariance of the sample.</summary>
    public static Column CovarSamp(string columnName1, string columnName2) =>
        CovarSamp(Col(columnName1), Col(columnName2));

    /// <summary>First value in order of the rows, NULLs left out or not.</summary>
    public static Column First(Column column, bool ignoreNulls = false) => Positional("first", column, ignoreNulls);

    /// <summary>First value in order of the rows, NULLs left out or not.</summary>
    public static Column First(string columnName, bool ignoreNulls = false) => First(Col(columnName), ignoreNulls);

    /// <summary>Last value in order of the rows, NULLs left out or not.</summary>
    public static Column Last(Column column, bool ignoreNulls = false) => Positional("last", column, ignoreNulls);

    /// <summary>Last value in order of the rows, NULLs left out or not.</summary>
    public static Column Last(string columnName, bool ignoreNulls = false) => Last(Col(columnName), ignoreNulls);

    /// <summary>The grouping set as bits, the first key highest.</summary>
    public static Column GroupingId(params Column[] columns) => Sql.Column.Call("grouping_id", columns);

    /// <summary>The grouping set as bits, the first key highest.</summary>
    public static Column GroupingId(string columnName, params string[] columnNames) =>
        GroupingId(Names(columnName, columnNames));

    /// <summary>The value below which a share of the values lies; an element of the data.</summary>
    public static Column PercentileApprox(Column column, Column percentage, Column accuracy) =>
        Sql.Column.Call("percentile_approx", column, percentage, accuracy);

    /// <summary>The value of x in the row with the greatest y.</summary>
    public static Column MaxBy(Column x, Column y) => Sql.Column.Call("max_by", x, y);

    /// <summary>The value of x in the row with the least y.</summary>
    public static Column MinBy(Column x, Column y) => Sql.Column.Call("min_by", x, y);
}
