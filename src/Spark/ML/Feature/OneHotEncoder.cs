using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML.Feature;

/// <summary>Learns how many categories index columns have, to give each a slot of a vector.</summary>
public sealed class OneHotEncoder : Estimator<OneHotEncoder, OneHotEncoderModel>
{
    /// <summary>An estimator with a random uid.</summary>
    public OneHotEncoder()
        : this(RandomUid("oneHotEncoder"))
    {
    }

    /// <summary>An estimator of this uid.</summary>
    public OneHotEncoder(string uid)
        : base(uid) => DeclareParams(this);

    /// <summary>Column that is read.</summary>
    public Param<string> InputCol => Typed<string>("inputCol");

    /// <inheritdoc cref="InputCol"/>
    public string GetInputCol() => Value(InputCol);

    /// <inheritdoc cref="InputCol"/>
    public OneHotEncoder SetInputCol(string value) => With(InputCol, value);

    /// <summary>Columns that are read, in order.</summary>
    public Param<string[]> InputCols => Typed<string[]>("inputCols");

    /// <inheritdoc cref="InputCols"/>
    public string[] GetInputCols() => Value(InputCols);

    /// <inheritdoc cref="InputCols"/>
    public OneHotEncoder SetInputCols(params string[] value) => With(InputCols, value);

    /// <summary>Column that is written; default is the uid followed by <c>__output</c>.</summary>
    public Param<string> OutputCol => Typed<string>("outputCol");

    /// <inheritdoc cref="OutputCol"/>
    public string GetOutputCol() => Value(OutputCol);

    /// <inheritdoc cref="OutputCol"/>
    public OneHotEncoder SetOutputCol(string value) => With(OutputCol, value);

    /// <summary>Columns that are written, one for each input column.</summary>
    public Param<string[]> OutputCols => Typed<string[]>("outputCols");

    /// <inheritdoc cref="OutputCols"/>
    public string[] GetOutputCols() => Value(OutputCols);

    /// <inheritdoc cref="OutputCols"/>
    public OneHotEncoder SetOutputCols(params string[] value) => With(OutputCols, value);

    /// <summary>Whether the last category has no slot of its own; default true.</summary>
    public Param<bool> DropLast => Typed<bool>("dropLast");

    /// <inheritdoc cref="DropLast"/>
    public bool GetDropLast() => Value(DropLast);

    /// <inheritdoc cref="DropLast"/>
    public OneHotEncoder SetDropLast(bool value) => With(DropLast, value);

    /// <summary>
    /// What to do with categories that were not seen: <c>error</c> (default), or <c>keep</c> in a slot of their own.
    /// </summary>
    public Param<string> HandleInvalid => Typed<string>("handleInvalid");

    /// <inheritdoc cref="HandleInvalid"/>
    public string GetHandleInvalid() => Value(HandleInvalid);

    /// <inheritdoc cref="HandleInvalid"/>
    public OneHotEncoder SetHandleInvalid(string value) => With(HandleInvalid, value);

    internal override string JvmClass => "org.apache.spark.ml.feature.OneHotEncoder";

    internal static void DeclareParams(Params owner)
    {
        owner.Declare<string>("inputCol", "Column that is read.");
        owner.Declare<string[]>("inputCols", "Columns that are read, in order.");
        owner.Declare<string>(
            "outputCol",
            "Column that is written; default is the uid followed by __output.",
            null, $"{owner.Uid()}__output");
        owner.Declare<string[]>("outputCols", "Columns that are written, one for each input column.");
        owner.Declare<bool>(
            "dropLast",
            "Whether the last category has no slot of its own; default true.",
            null, true);
        owner.Declare<string>(
            "handleInvalid",
            "What to do with categories that were not seen: error (default), or keep in a slot of their own.",
            Allowed.OneOf("error", "keep"), "error");
    }
}
