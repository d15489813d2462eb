using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Preparation;

/// <summary>
/// Rows to be scored by a saved pipeline: all columns as they are, those that the model needs checked.
/// </summary>
public sealed class ScoringTable
{
    private readonly PipelineModel _model;

    private ScoringTable(
        DataFrame frame,
        PipelineModel model,
        IReadOnlyList<string> features,
        long skipped,
        string format
    )
    {
        _model = model;
        Frame = frame;
        Features = features;
        SkippedRows = skipped;
        Format = format;
    }

    /// <summary>The rows that can be scored, all columns.</summary>
    public DataFrame Frame { get; }

    /// <summary>Columns that the model reads, in its order.</summary>
    public IReadOnlyList<string> Features { get; }

    /// <summary>Rows left out because of a null or NaN in a feature.</summary>
    public long SkippedRows { get; }

    /// <summary>Format of the input, <c>csv</c> or <c>parquet</c>.</summary>
    public string Format { get; }

    /// <summary>Reads a table and checks it against the model.</summary>
    /// <param name="spark">Session that reads.</param>
    /// <param name="path">CSV or Parquet, a file or a folder.</param>
    /// <param name="model">Pipeline that begins with a <see cref="VectorAssembler"/>.</param>
    /// <param name="handleInvalid">
    /// <c>error</c> refuses rows with a null or NaN in a feature, <c>skip</c> leaves them out.
    /// </param>
    /// <exception cref="AnalysisException">The path does not exist.</exception>
    /// <exception cref="ArgumentException">A column of the model is missing, or rows are unusable.</exception>
    public static ScoringTable Read(
        SparkSession spark,
        string path,
        PipelineModel model,
        string handleInvalid = "error"
    )
    {
        ArgumentNullException.ThrowIfNull(model);
        var assembler =
            model.Stages.OfType<VectorAssembler>().FirstOrDefault()
            ?? throw new ArgumentException(
                $"The pipeline '{model.Uid}' has no VectorAssembler, so its columns are unknown."
            );
        var table = spark.ReadTable(path);
        var features = assembler.GetInputCols();
        var missing = features.Except(table.Columns(), StringComparer.OrdinalIgnoreCase).ToArray();
        if (missing.Length > 0)
        {
            throw new ArgumentException(
                $"The model needs {NameList.Of(missing)}, which '{path}' lacks. It has {NameList.Of(table.Columns())}."
            );
        }

        var rows = InvalidRows.Handle(table, features, string.Empty, string.Empty, handleInvalid);
        var format = TableReader.IsCsv(spark, path) ? "csv" : "parquet";
        return new ScoringTable(rows.Frame, model, features, rows.Skipped, format);
    }

    /// <summary>
    /// The rows with two more columns: <c>prediction</c>, and <c>probability</c> of class 1 as a number.
    /// </summary>
    public DataFrame Score()
    {
        var scored = _model.Transform(Frame);
        var columns = Frame
            .Columns()
            .Select(name => scored[name])
            .Append(scored["prediction"])
            .Append(ML.Functions.VectorToArray(scored["probability"]).GetItem(1).As("probability"))
            .ToArray();
        return scored.Select(columns);
    }
}
