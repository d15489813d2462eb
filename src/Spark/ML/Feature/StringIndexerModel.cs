namespace Microsoft.Spark.ML.Feature;

/// <summary>Turns texts into the indices that were learned.</summary>
public sealed class StringIndexerModel : Model<StringIndexerModel>
{
    private readonly Lazy<StringLabels> _content;

    internal StringIndexerModel(string uid, Lazy<StringLabels> content)
        : base(uid)
    {
        _content = content;
        StringIndexer.DeclareParams(this);
    }

    /// <summary>Labels by index, one array an input column.</summary>
    public string[][] LabelsArray => Content.Labels;

    /// <summary>Labels by index of the first input column.</summary>
    public string[] Labels => LabelsArray[0];

    /// <summary>Column that is read.</summary>
    public string GetInputCol() => Value(Typed<string>("inputCol"));

    /// <inheritdoc cref="GetInputCol"/>
    public StringIndexerModel SetInputCol(string value) => With(Typed<string>("inputCol"), value);

    /// <summary>Columns that are read, in order.</summary>
    public string[] GetInputCols() => Value(Typed<string[]>("inputCols"));

    /// <inheritdoc cref="GetInputCols"/>
    public StringIndexerModel SetInputCols(params string[] value) => With(Typed<string[]>("inputCols"), value);

    /// <summary>Column that is written; default is the uid followed by <c>__output</c>.</summary>
    public string GetOutputCol() => Value(Typed<string>("outputCol"));

    /// <inheritdoc cref="GetOutputCol"/>
    public StringIndexerModel SetOutputCol(string value) => With(Typed<string>("outputCol"), value);

    /// <summary>Columns that are written, one for each input column.</summary>
    public string[] GetOutputCols() => Value(Typed<string[]>("outputCols"));

    /// <inheritdoc cref="GetOutputCols"/>
    public StringIndexerModel SetOutputCols(params string[] value) => With(Typed<string[]>("outputCols"), value);

    /// <summary>
    /// What to do with values that were not seen: <c>error</c> (default), <c>skip</c> the row, or <c>keep</c> with an
    /// index of their own.
    /// </summary>
    public string GetHandleInvalid() => Value(Typed<string>("handleInvalid"));

    /// <inheritdoc cref="GetHandleInvalid"/>
    public StringIndexerModel SetHandleInvalid(string value) => With(Typed<string>("handleInvalid"), value);

    /// <summary>
    /// Order of the labels: <c>frequencyDesc</c> (default), <c>frequencyAsc</c>, <c>alphabetDesc</c> or
    /// <c>alphabetAsc</c>; equal counts go by label.
    /// </summary>
    public string GetStringOrderType() => Value(Typed<string>("stringOrderType"));

    internal override string JvmClass => "org.apache.spark.ml.feature.StringIndexerModel";

    internal StringLabels Content => _content.Value;
}
