using System.Globalization;
using Spark.Engines;
using Spark.Frames;

namespace Microsoft.Spark.Sql;

/// <summary>Collects how the rows of a frame are to be written.</summary>
public sealed class DataFrameWriter
{
    private const string DefaultFormat = "parquet";

    private readonly DataFrame _frame;
    private readonly Dictionary<string, string> _options = new(StringComparer.OrdinalIgnoreCase);
    private string _format = DefaultFormat;
    private SaveMode _mode = SaveMode.ErrorIfExists;
    private string[] _partitionBy = [];

    internal DataFrameWriter(DataFrame frame) => _frame = frame;

    /// <summary>What to do when the target exists; the default refuses.</summary>
    public DataFrameWriter Mode(SaveMode saveMode)
    {
        _mode = saveMode;
        return this;
    }

    /// <summary>
    /// What to do when the target exists: <c>append</c>, <c>overwrite</c>, <c>error</c>, <c>errorifexists</c>,
    /// <c>ignore</c>.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such mode.</exception>
    public DataFrameWriter Mode(string saveMode) => Mode(saveMode.ToLowerInvariant() switch
    {
        "append" => SaveMode.Append,
        "overwrite" => SaveMode.Overwrite,
        "error" or "errorifexists" or "default" => SaveMode.ErrorIfExists,
        "ignore" => SaveMode.Ignore,
        _ => throw new ArgumentException(
            $"'{saveMode}' is not a save mode. Modes are 'append', 'overwrite', 'error', 'errorifexists' and "
            + "'ignore'.", nameof(saveMode)),
    });

    /// <summary>Format of the files: <c>parquet</c> (default), <c>csv</c>, <c>json</c> or <c>text</c>.</summary>
    public DataFrameWriter Format(string source)
    {
        _format = source;
        return this;
    }

    /// <summary>Sets an option of the format.</summary>
    public DataFrameWriter Option(string key, string value)
    {
        _options[key] = value;
        return this;
    }

    /// <summary>Sets an option to <c>true</c> or <c>false</c>.</summary>
    public DataFrameWriter Option(string key, bool value) => Option(key, value ? "true" : "false");

    /// <summary>Sets an option to a whole number.</summary>
    public DataFrameWriter Option(string key, long value) => Option(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets an option to a number with a fraction.</summary>
    public DataFrameWriter Option(string key, double value) =>
        Option(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets many options.</summary>
    public DataFrameWriter Options(IEnumerable<KeyValuePair<string, string>> options)
    {
        foreach (var (key, value) in options)
        {
            Option(key, value);
        }

        return this;
    }

    /// <summary>A folder for each value of these columns, which leave the files.</summary>
    public DataFrameWriter PartitionBy(params string[] colNames)
    {
        _partitionBy = colNames;
        return this;
    }

    /// <summary>Writes to the path of option <c>path</c>.</summary>
    /// <exception cref="AnalysisException">No path was given, or the target exists and the mode refuses.</exception>
    public void Save() => Save(_options.GetValueOrDefault("path") ?? throw new AnalysisException(
        "_LEGACY_ERROR_TEMP_1143", "There is no path to write to. Give Save a path, or set the option 'path'.", null));

    /// <summary>Writes to a folder: part files and <c>_SUCCESS</c>.</summary>
    /// <exception cref="AnalysisException">
    /// The target exists and the mode refuses, or a column cannot be written.
    /// </exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var session = _frame.Session;
        var request = new WriteRequest(
            _format.ToLowerInvariant(),
            path,
            Behaviour(_mode),
            new Dictionary<string, string>(_options, StringComparer.OrdinalIgnoreCase),
            _partitionBy);
        session.State.Actions.Run(cancellation =>
        {
            session.Engine.Write(_frame.Plan, request, cancellation);
            return true;
        });
    }

    /// <summary>Writes a table of the session, by default Parquet files in the warehouse folder.</summary>
    /// <exception cref="AnalysisException">The table exists and the mode refuses.</exception>
    public void SaveAsTable(string tableName) => new TableStatements(_frame.Session).Save(
        _frame, tableName, _mode, _format.ToLowerInvariant(), new Dictionary<string, string>(_options), _partitionBy);

    /// <summary>Adds the rows to a table of the session, columns by position.</summary>
    /// <exception cref="AnalysisException">There is no such table, or a column does not fit.</exception>
    public void InsertInto(string tableName) =>
        new TableStatements(_frame.Session).Insert(_frame, tableName, _mode == SaveMode.Overwrite);

    /// <summary>Writes JSON files, one object a line.</summary>
    /// <exception cref="AnalysisException">The target exists and the mode refuses.</exception>
    public void Json(string path) => Format("json").Save(path);

    /// <summary>Writes Parquet files.</summary>
    /// <exception cref="AnalysisException">The target exists and the mode refuses.</exception>
    public void Parquet(string path) => Format("parquet").Save(path);

    /// <summary>Writes ORC files; engine <c>spark</c> only.</summary>
    public void Orc(string path) => Format("orc").Save(path);

    /// <summary>Writes one column of text as lines.</summary>
    /// <exception cref="AnalysisException">
    /// The target exists and the mode refuses, or there are several columns.
    /// </exception>
    public void Text(string path) => Format("text").Save(path);

    /// <summary>Writes CSV files; option <c>header</c> is off by default.</summary>
    /// <exception cref="AnalysisException">The target exists and the mode refuses.</exception>
    public void Csv(string path) => Format("csv").Save(path);

    private static SaveBehaviour Behaviour(SaveMode mode) => mode switch
    {
        SaveMode.Append => SaveBehaviour.Append,
        SaveMode.Overwrite => SaveBehaviour.Overwrite,
        SaveMode.Ignore => SaveBehaviour.Ignore,
        _ => SaveBehaviour.ErrorIfExists,
    };
}
