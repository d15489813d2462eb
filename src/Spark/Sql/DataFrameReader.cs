using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Spark.Analysis;
using Spark.Expressions;
using Spark.Parsing;
using Spark.Plans;

namespace Microsoft.Spark.Sql;

/// <summary>Collects how files are to be read. Without a schema the files are looked at when a path is given.</summary>
public sealed class DataFrameReader
{
    private const string DefaultFormat = "parquet";

    private readonly SparkSession _session;
    private readonly Dictionary<string, string> _options = new(StringComparer.OrdinalIgnoreCase);
    private string _format = DefaultFormat;
    private StructType? _schema;

    internal DataFrameReader(SparkSession session) => _session = session;

    /// <summary>
    /// Format of the files: <c>csv</c>, <c>json</c>, <c>parquet</c> or <c>text</c>; others only on engine <c>spark</c>.
    /// </summary>
    public DataFrameReader Format(string source)
    {
        _format = source;
        return this;
    }

    /// <summary>Columns and types of the files; saves looking at them.</summary>
    public DataFrameReader Schema(StructType schema)
    {
        _schema = schema;
        return this;
    }

    /// <summary>Columns and types as DDL, such as <c>id INT, name STRING</c>.</summary>
    /// <exception cref="ParseException">The text is not a schema.</exception>
    public DataFrameReader Schema(string schemaString) => Schema(SqlParser.ParseSchema(schemaString));

    /// <summary>Sets an option of the format.</summary>
    public DataFrameReader Option(string key, string value)
    {
        _options[key] = value;
        return this;
    }

    /// <summary>Sets an option to <c>true</c> or <c>false</c>.</summary>
    public DataFrameReader Option(string key, bool value) => Option(key, value ? "true" : "false");

    /// <summary>Sets an option to a whole number.</summary>
    public DataFrameReader Option(string key, long value) => Option(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets an option to a number with a fraction.</summary>
    public DataFrameReader Option(string key, double value) =>
        Option(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets many options.</summary>
    public DataFrameReader Options(IEnumerable<KeyValuePair<string, string>> options)
    {
        foreach (var (key, value) in options)
        {
            Option(key, value);
        }

        return this;
    }

    /// <summary>The rows at the path of option <c>path</c>.</summary>
    /// <exception cref="AnalysisException">No path was given, or it does not exist.</exception>
    public DataFrame Load() => Load([]);

    /// <summary>The rows of a file, or of all files of a folder.</summary>
    /// <exception cref="AnalysisException">The path does not exist.</exception>
    public DataFrame Load(string path) => Load([path]);

    /// <summary>The rows of several files or folders.</summary>
    /// <exception cref="AnalysisException">A path does not exist.</exception>
    public DataFrame Load(params string[] paths)
    {
        var given = paths.Length == 0 && _options.TryGetValue("path", out var path) ? [path] : paths;
        if (given.Length == 0)
        {
            throw new AnalysisException(
                "_LEGACY_ERROR_TEMP_1143", "There is no path to read from. Give Load a path, or set the option "
                + "'path'.", null);
        }

        var source = new FileSource(
            _format.ToLowerInvariant(),
            given,
            new Dictionary<string,
            string>(_options, StringComparer.OrdinalIgnoreCase),
            _schema);
        var schema = _session.State.Actions.Run(cancellation => _session.Engine.ReadSchema(source, cancellation));
        return _session.Frame(Relation(source, schema));
    }

    /// <summary>Rows of JSON files, one object a line unless option <c>multiLine</c> says otherwise.</summary>
    /// <exception cref="AnalysisException">A path does not exist.</exception>
    public DataFrame Json(params string[] paths) => Format("json").Load(paths);

    /// <summary>Rows of CSV files; options <c>header</c> and <c>inferSchema</c> are off by default.</summary>
    /// <exception cref="AnalysisException">A path does not exist.</exception>
    public DataFrame Csv(params string[] paths) => Format("csv").Load(paths);

    /// <summary>Rows of Parquet files.</summary>
    /// <exception cref="AnalysisException">A path does not exist.</exception>
    public DataFrame Parquet(params string[] paths) => Format("parquet").Load(paths);

    /// <summary>Rows of ORC files; engine <c>spark</c> only.</summary>
    public DataFrame Orc(params string[] paths) => Format("orc").Load(paths);

    /// <summary>Lines of text files, in a column <c>value</c>.</summary>
    /// <exception cref="AnalysisException">A path does not exist.</exception>
    public DataFrame Text(params string[] paths) => Format("text").Load(paths);

    /// <summary>The rows of a view.</summary>
    /// <exception cref="AnalysisException">There is no such view.</exception>
    public DataFrame Table(string tableName) => _session.Table(tableName);

    // Files never promise that a column has no nulls, whatever a schema says.
    internal static FileRelation Relation(FileSource source, StructType schema) => new(
        source,
        schema.Fields
            .Select(
                field => new AttributeReference(field.Name, Nullability.All(field.DataType), true, AttributeIds.Next())
                {
                    Metadata = field.Metadata.Count == 0 ? null : field.Metadata,
                })
            .ToArray());
}
