using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML.Feature;

/// <summary>Turns numbers into the index of the bucket that they fall into.</summary>
public sealed class Bucketizer : Transformer<Bucketizer>
{
    /// <summary>A transformer with a random uid.</summary>
    public Bucketizer()
        : this(RandomUid("bucketizer"))
    {
    }

    /// <summary>A transformer of this uid.</summary>
    public Bucketizer(string uid)
        : base(uid)
    {
        Declare<string>("inputCol", "Column that is read.");
        Declare<string[]>("inputCols", "Columns that are read, in order.");
        Declare<string>(
            "outputCol",
            "Column that is written; default is the uid followed by __output.",
            null, $"{Uid()}__output");
        Declare<string[]>("outputCols", "Columns that are written, one for each input column.");
        Declare<double[]>(
            "splits",
            "Bucket borders, increasing; a bucket holds its lower border, the last one both.",
            Allowed.Splits);
        Declare<double[][]>("splitsArray", "Bucket borders of each input column.", Allowed.SplitsArray);
        Declare<string>(
            "handleInvalid",
            "What to do with NaN: error (default), skip the row, or keep in a bucket of its own.",
            Allowed.OneOf("error", "skip", "keep"), "error");
    }

    /// <summary>Column that is read.</summary>
    public Param<string> InputCol => Typed<string>("inputCol");

    /// <inheritdoc cref="InputCol"/>
    public string GetInputCol() => Value(InputCol);

    /// <inheritdoc cref="InputCol"/>
    public Bucketizer SetInputCol(string value) => With(InputCol, value);

    /// <summary>Columns that are read, in order.</summary>
    public Param<string[]> InputCols => Typed<string[]>("inputCols");

    /// <inheritdoc cref="InputCols"/>
    public string[] GetInputCols() => Value(InputCols);

    /// <inheritdoc cref="InputCols"/>
    public Bucketizer SetInputCols(params string[] value) => With(InputCols, value);

    /// <summary>Column that is written; default is the uid followed by <c>__output</c>.</summary>
    public Param<string> OutputCol => Typed<string>("outputCol");

    /// <inheritdoc cref="OutputCol"/>
    public string GetOutputCol() => Value(OutputCol);

    /// <inheritdoc cref="OutputCol"/>
    public Bucketizer SetOutputCol(string value) => With(OutputCol, value);

    /// <summary>Columns that are written, one for each input column.</summary>
    public Param<string[]> OutputCols => Typed<string[]>("outputCols");

    /// <inheritdoc cref="OutputCols"/>
    public string[] GetOutputCols() => Value(OutputCols);

    /// <inheritdoc cref="OutputCols"/>
    public Bucketizer SetOutputCols(params string[] value) => With(OutputCols, value);

    /// <summary>Bucket borders, increasing; a bucket holds its lower border, the last one both.</summary>
    public Param<double[]> Splits => Typed<double[]>("splits");

    /// <inheritdoc cref="Splits"/>
    public double[] GetSplits() => Value(Splits);

    /// <inheritdoc cref="Splits"/>
    public Bucketizer SetSplits(params double[] value) => With(Splits, value);

    /// <summary>Bucket borders of each input column.</summary>
    public Param<double[][]> SplitsArray => Typed<double[][]>("splitsArray");

    /// <inheritdoc cref="SplitsArray"/>
    public double[][] GetSplitsArray() => Value(SplitsArray);

    /// <inheritdoc cref="SplitsArray"/>
    public Bucketizer SetSplitsArray(double[][] value) => With(SplitsArray, value);

    /// <summary>
    /// What to do with NaN: <c>error</c> (default), <c>skip</c> the row, or <c>keep</c> in a bucket of its own.
    /// </summary>
    public Param<string> HandleInvalid => Typed<string>("handleInvalid");

    /// <inheritdoc cref="HandleInvalid"/>
    public string GetHandleInvalid() => Value(HandleInvalid);

    /// <inheritdoc cref="HandleInvalid"/>
    public Bucketizer SetHandleInvalid(string value) => With(HandleInvalid, value);

    internal override string JvmClass => "org.apache.spark.ml.feature.Bucketizer";
}
