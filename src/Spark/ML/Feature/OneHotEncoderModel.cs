namespace Microsoft.Spark.ML.Feature;

/// <summary>Turns category indices into vectors with a single 1.</summary>
public sealed class OneHotEncoderModel : Model<OneHotEncoderModel>
{
    private readonly Lazy<CategorySizes> _content;

    internal OneHotEncoderModel(string uid, Lazy<CategorySizes> content)
        : base(uid)
    {
        _content = content;
        OneHotEncoder.DeclareParams(this);
    }

    /// <summary>Number of categories of each input column.</summary>
    public int[] CategorySizes => [.. Content.Sizes];

    /// <summary>Column that is read.</summary>
    public string GetInputCol() => Value(Typed<string>("inputCol"));

    /// <inheritdoc cref="GetInputCol"/>
    public OneHotEncoderModel SetInputCol(string value) => With(Typed<string>("inputCol"), value);

    /// <summary>Columns that are read, in order.</summary>
    public string[] GetInputCols() => Value(Typed<string[]>("inputCols"));

    /// <inheritdoc cref="GetInputCols"/>
    public OneHotEncoderModel SetInputCols(params string[] value) => With(Typed<string[]>("inputCols"), value);

    /// <summary>Column that is written; default is the uid followed by <c>__output</c>.</summary>
    public string GetOutputCol() => Value(Typed<string>("outputCol"));

    /// <inheritdoc cref="GetOutputCol"/>
    public OneHotEncoderModel SetOutputCol(string value) => With(Typed<string>("outputCol"), value);

    /// <summary>Columns that are written, one for each input column.</summary>
    public string[] GetOutputCols() => Value(Typed<string[]>("outputCols"));

    /// <inheritdoc cref="GetOutputCols"/>
    public OneHotEncoderModel SetOutputCols(params string[] value) => With(Typed<string[]>("outputCols"), value);

    /// <summary>Whether the last category has no slot of its own; default true.</summary>
    public bool GetDropLast() => Value(Typed<bool>("dropLast"));

    /// <inheritdoc cref="GetDropLast"/>
    public OneHotEncoderModel SetDropLast(bool value) => With(Typed<bool>("dropLast"), value);

    /// <summary>
    /// What to do with categories that were not seen: <c>error</c> (default), or <c>keep</c> in a slot of their own.
    /// </summary>
    public string GetHandleInvalid() => Value(Typed<string>("handleInvalid"));

    /// <inheritdoc cref="GetHandleInvalid"/>
    public OneHotEncoderModel SetHandleInvalid(string value) => With(Typed<string>("handleInvalid"), value);

    internal override string JvmClass => "org.apache.spark.ml.feature.OneHotEncoderModel";

    internal CategorySizes Content => _content.Value;
}
