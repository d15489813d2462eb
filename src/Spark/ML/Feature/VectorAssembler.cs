using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML.Feature;

/// <summary>Puts numbers, booleans and vectors side by side in one vector.</summary>
public sealed class VectorAssembler : Transformer<VectorAssembler>
{
    /// <summary>A transformer with a random uid.</summary>
    public VectorAssembler()
        : this(RandomUid("vecAssembler"))
    {
    }

    /// <summary>A transformer of this uid.</summary>
    public VectorAssembler(string uid)
        : base(uid)
    {
        Declare<string[]>("inputCols", "Columns that are read, in order.");
        Declare<string>(
            "outputCol",
            "Column that is written; default is the uid followed by __output.",
            null, $"{Uid()}__output");
        Declare<string>(
            "handleInvalid",
            "What to do with null or NaN inputs: error (default), skip the row, or keep as NaN.",
            Allowed.OneOf("error", "skip", "keep"), "error");
    }

    /// <summary>Columns that are read, in order.</summary>
    public Param<string[]> InputCols => Typed<string[]>("inputCols");

    /// <inheritdoc cref="InputCols"/>
    public string[] GetInputCols() => Value(InputCols);

    /// <inheritdoc cref="InputCols"/>
    public VectorAssembler SetInputCols(params string[] value) => With(InputCols, value);

    /// <summary>Column that is written; default is the uid followed by <c>__output</c>.</summary>
    public Param<string> OutputCol => Typed<string>("outputCol");

    /// <inheritdoc cref="OutputCol"/>
    public string GetOutputCol() => Value(OutputCol);

    /// <inheritdoc cref="OutputCol"/>
    public VectorAssembler SetOutputCol(string value) => With(OutputCol, value);

    /// <summary>
    /// What to do with null or NaN inputs: <c>error</c> (default), <c>skip</c> the row, or <c>keep</c> as NaN.
    /// </summary>
    public Param<string> HandleInvalid => Typed<string>("handleInvalid");

    /// <inheritdoc cref="HandleInvalid"/>
    public string GetHandleInvalid() => Value(HandleInvalid);

    /// <inheritdoc cref="HandleInvalid"/>
    public VectorAssembler SetHandleInvalid(string value) => With(HandleInvalid, value);

    internal override string JvmClass => "org.apache.spark.ml.feature.VectorAssembler";
}
