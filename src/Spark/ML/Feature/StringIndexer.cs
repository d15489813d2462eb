using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML.Feature;

/// <summary>Numbers the distinct texts of a column by how often they occur.</summary>
public sealed class StringIndexer : Estimator<StringIndexer, StringIndexerModel>
{
    /// <summary>An estimator with a random uid.</summary>
    public StringIndexer()
        : this(RandomUid("strIdx"))
    {
    }

    /// <summary>An estimator of this uid.</summary>
    public StringIndexer(string uid)
        : base(uid) => DeclareParams(this);

    /// <summary>Column that is read.</summary>
    public Param<string> InputCol => Typed<string>("inputCol");

    /// <inheritdoc cref="InputCol"/>
    public string GetInputCol() => Value(InputCol);

    /// <inheritdoc cref="InputCol"/>
    public StringIndexer SetInputCol(string value) => With(InputCol, value);

    /// <summary>Columns that are read, in order.</summary>
    public Param<string[]> InputCols => Typed<string[]>("inputCols");

    /// <inheritdoc cref="InputCols"/>
    public string[] GetInputCols() => Value(InputCols);

    /// <inheritdoc cref="InputCols"/>
    public StringIndexer SetInputCols(params string[] value) => With(InputCols, value);

    /// <summary>Column that is written; default is the uid followed by <c>__output</c>.</summary>
    public Param<string> OutputCol => Typed<string>("outputCol");

    /// <inheritdoc cref="OutputCol"/>
    public string GetOutputCol() => Value(OutputCol);

    /// <inheritdoc cref="OutputCol"/>
    public StringIndexer SetOutputCol(string value) => With(OutputCol, value);

    /// <summary>Columns that are written, one for each input column.</summary>
    public Param<string[]> OutputCols => Typed<string[]>("outputCols");

    /// <inheritdoc cref="OutputCols"/>
    public string[] GetOutputCols() => Value(OutputCols);

    /// <inheritdoc cref="OutputCols"/>
    public StringIndexer SetOutputCols(params string[] value) => With(OutputCols, value);

    /// <summary>
    /// What to do with values that were not seen: <c>error</c> (default), <c>skip</c> the row, or <c>keep</c> with an
    /// index of their own.
    /// </summary>
    public Param<string> HandleInvalid => Typed<string>("handleInvalid");

    /// <inheritdoc cref="HandleInvalid"/>
    public string GetHandleInvalid() => Value(HandleInvalid);

    /// <inheritdoc cref="HandleInvalid"/>
    public StringIndexer SetHandleInvalid(string value) => With(HandleInvalid, value);

    /// <summary>
    /// Order of the labels: <c>frequencyDesc</c> (default), <c>frequencyAsc</c>, <c>alphabetDesc</c> or
    /// <c>alphabetAsc</c>; equal counts go by label.
    /// </summary>
    public Param<string> StringOrderType => Typed<string>("stringOrderType");

    /// <inheritdoc cref="StringOrderType"/>
    public string GetStringOrderType() => Value(StringOrderType);

    /// <inheritdoc cref="StringOrderType"/>
    public StringIndexer SetStringOrderType(string value) => With(StringOrderType, value);

    internal override string JvmClass => "org.apache.spark.ml.feature.StringIndexer";

    internal static void DeclareParams(Params owner)
    {
        owner.Declare<string>("inputCol", "Column that is read.");
        owner.Declare<string[]>("inputCols", "Columns that are read, in order.");
        owner.Declare<string>(
            "outputCol",
            "Column that is written; default is the uid followed by __output.",
            null, $"{owner.Uid()}__output");
        owner.Declare<string[]>("outputCols", "Columns that are written, one for each input column.");
        owner.Declare<string>(
            "handleInvalid",
            "What to do with values that were not seen: error (default), skip the row, or keep with an index of "
                + "their own.",
            Allowed.OneOf("error", "skip", "keep"), "error");
        owner.Declare<string>(
            "stringOrderType",
            "Order of the labels: frequencyDesc (default), frequencyAsc, alphabetDesc or alphabetAsc; equal counts "
                + "go by label.",
            Allowed.OneOf("frequencyDesc", "frequencyAsc", "alphabetDesc", "alphabetAsc"), "frequencyDesc");
    }
}
