using Spark.Frames;

namespace Microsoft.Spark.Sql;

/// <summary>What to do with NULL; in columns of doubles and floats NaN counts as NULL here.</summary>
public sealed class DataFrameNaFunctions
{
    private readonly DataFrame _frame;

    internal DataFrameNaFunctions(DataFrame frame) => _frame = frame;

    private NullAnalysis Analysis => new(_frame);

    /// <summary>Rows without NULL.</summary>
    public DataFrame Drop() => Drop("any");

    /// <summary>Rows without NULL (<c>any</c>), or rows that are not NULL throughout (<c>all</c>).</summary>
    /// <exception cref="ArgumentException">The word is neither.</exception>
    public DataFrame Drop(string how) => Drop(how, _frame.Columns());

    /// <summary>Rows without NULL in these columns.</summary>
    /// <exception cref="AnalysisException">A column does not exist.</exception>
    public DataFrame Drop(IEnumerable<string> columnNames) => Drop("any", columnNames);

    /// <summary>Rows without NULL in these columns (<c>any</c>), or not NULL in all of them (<c>all</c>).</summary>
    /// <exception cref="AnalysisException">A column does not exist.</exception>
    public DataFrame Drop(string how, IEnumerable<string> columnNames)
    {
        var names = columnNames.ToArray();
        return how.ToLowerInvariant() switch
        {
            "any" => _frame.With(Analysis.Drop(names.Length, names)),
            "all" => _frame.With(Analysis.Drop(1, names)),
            _ => throw new ArgumentException($"'{how}' is not a way to drop rows. Say 'any' or 'all'.", nameof(how)),
        };
    }

    /// <summary>Rows with at least so many values that are not NULL.</summary>
    public DataFrame Drop(int minNonNulls) => Drop(minNonNulls, _frame.Columns());

    /// <summary>Rows with at least so many values that are not NULL in these columns.</summary>
    /// <exception cref="AnalysisException">A column does not exist.</exception>
    public DataFrame Drop(int minNonNulls, IEnumerable<string> columnNames) =>
        _frame.With(Analysis.Drop(minNonNulls, columnNames.ToArray()));

    /// <summary>The number instead of NULL in numeric columns.</summary>
    public DataFrame Fill(long value) => Filled(value, null);

    /// <summary>The number instead of NULL in numeric columns.</summary>
    public DataFrame Fill(double value) => Filled(value, null);

    /// <summary>The text instead of NULL in text columns.</summary>
    public DataFrame Fill(string value) => Filled(value, null);

    /// <summary>The truth value instead of NULL in such columns.</summary>
    public DataFrame Fill(bool value) => Filled(value, null);

    /// <summary>The number instead of NULL in those of these columns that are numeric.</summary>
    /// <exception cref="AnalysisException">A column does not exist.</exception>
    public DataFrame Fill(long value, IEnumerable<string> columnNames) => Filled(value, columnNames);

    /// <summary>The number instead of NULL in those of these columns that are numeric.</summary>
    /// <exception cref="AnalysisException">A column does not exist.</exception>
    public DataFrame Fill(double value, IEnumerable<string> columnNames) => Filled(value, columnNames);

    /// <summary>The text instead of NULL in those of these columns that are text.</summary>
    /// <exception cref="AnalysisException">A column does not exist.</exception>
    public DataFrame Fill(string value, IEnumerable<string> columnNames) => Filled(value, columnNames);

    /// <summary>The truth value instead of NULL in those of these columns that hold such.</summary>
    /// <exception cref="AnalysisException">A column does not exist.</exception>
    public DataFrame Fill(bool value, IEnumerable<string> columnNames) => Filled(value, columnNames);

    /// <summary>Numbers instead of NULL, by column.</summary>
    /// <exception cref="AnalysisException">A column does not exist.</exception>
    public DataFrame Fill(IDictionary<string, int> valueMap) => FilledBy(valueMap);

    /// <summary>Numbers instead of NULL, by column.</summary>
    /// <exception cref="AnalysisException">A column does not exist.</exception>
    public DataFrame Fill(IDictionary<string, long> valueMap) => FilledBy(valueMap);

    /// <summary>Numbers instead of NULL, by column.</summary>
    /// <exception cref="AnalysisException">A column does not exist.</exception>
    public DataFrame Fill(IDictionary<string, double> valueMap) => FilledBy(valueMap);

    /// <summary>Texts instead of NULL, by column.</summary>
    /// <exception cref="AnalysisException">A column does not exist.</exception>
    public DataFrame Fill(IDictionary<string, string> valueMap) => FilledBy(valueMap);

    /// <summary>Truth values instead of NULL, by column.</summary>
    /// <exception cref="AnalysisException">A column does not exist.</exception>
    public DataFrame Fill(IDictionary<string, bool> valueMap) => FilledBy(valueMap);

    /// <summary>Numbers exchanged in a column; <c>*</c> means all numeric columns.</summary>
    /// <exception cref="AnalysisException">The column does not exist.</exception>
    public DataFrame Replace(string columnName, IDictionary<double, double> replacement) =>
        Replaced([columnName], replacement);

    /// <summary>Truth values exchanged in a column; <c>*</c> means all such columns.</summary>
    /// <exception cref="AnalysisException">The column does not exist.</exception>
    public DataFrame Replace(string columnName, IDictionary<bool, bool> replacement) =>
        Replaced([columnName], replacement);

    /// <summary>Texts exchanged in a column; <c>*</c> means all text columns.</summary>
    /// <exception cref="AnalysisException">The column does not exist.</exception>
    public DataFrame Replace(string columnName, IDictionary<string, string> replacement) =>
        Replaced([columnName], replacement);

    /// <summary>Numbers exchanged in those of these columns that are numeric.</summary>
    /// <exception cref="AnalysisException">A column does not exist.</exception>
    public DataFrame Replace(IEnumerable<string> columnNames, IDictionary<double, double> replacement) =>
        Replaced(columnNames, replacement);

    /// <summary>Truth values exchanged in those of these columns that hold such.</summary>
    /// <exception cref="AnalysisException">A column does not exist.</exception>
    public DataFrame Replace(IEnumerable<string> columnNames, IDictionary<bool, bool> replacement) =>
        Replaced(columnNames, replacement);

    /// <summary>Texts exchanged in those of these columns that are text.</summary>
    /// <exception cref="AnalysisException">A column does not exist.</exception>
    public DataFrame Replace(IEnumerable<string> columnNames, IDictionary<string, string> replacement) =>
        Replaced(columnNames, replacement);

    internal DataFrame FilledBy<T>(IEnumerable<KeyValuePair<string, T>> values) =>
        _frame.With(
            Analysis.FillByName(values.Select(pair => KeyValuePair.Create(pair.Key, (object?)pair.Value)).ToArray()));

    internal DataFrame Replaced<T>(IEnumerable<string> names, IEnumerable<KeyValuePair<T, T>> values) => _frame.With(
        Analysis.Replace(
            names.ToArray(),
            values.Select(pair => KeyValuePair.Create((object?)pair.Key, (object?)pair.Value)).ToArray()));

    private DataFrame Filled(object value, IEnumerable<string>? names) =>
        _frame.With(Analysis.Fill(value, names?.ToArray()));
}
