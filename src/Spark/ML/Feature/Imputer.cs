using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML.Feature;

/// <summary>Learns what to put in place of missing numbers.</summary>
public sealed class Imputer : Estimator<Imputer, ImputerModel>
{
    /// <summary>An estimator with a random uid.</summary>
    public Imputer()
        : this(RandomUid("imputer"))
    {
    }

    /// <summary>An estimator of this uid.</summary>
    public Imputer(string uid)
        : base(uid) => DeclareParams(this);

    /// <summary>Column that is read.</summary>
    public Param<string> InputCol => Typed<string>("inputCol");

    /// <inheritdoc cref="InputCol"/>
    public string GetInputCol() => Value(InputCol);

    /// <inheritdoc cref="InputCol"/>
    public Imputer SetInputCol(string value) => With(InputCol, value);

    /// <summary>Columns that are read, in order.</summary>
    public Param<string[]> InputCols => Typed<string[]>("inputCols");

    /// <inheritdoc cref="InputCols"/>
    public string[] GetInputCols() => Value(InputCols);

    /// <inheritdoc cref="InputCols"/>
    public Imputer SetInputCols(params string[] value) => With(InputCols, value);

    /// <summary>Column that is written; default is the uid followed by <c>__output</c>.</summary>
    public Param<string> OutputCol => Typed<string>("outputCol");

    /// <inheritdoc cref="OutputCol"/>
    public string GetOutputCol() => Value(OutputCol);

    /// <inheritdoc cref="OutputCol"/>
    public Imputer SetOutputCol(string value) => With(OutputCol, value);

    /// <summary>Columns that are written, one for each input column.</summary>
    public Param<string[]> OutputCols => Typed<string[]>("outputCols");

    /// <inheritdoc cref="OutputCols"/>
    public string[] GetOutputCols() => Value(OutputCols);

    /// <inheritdoc cref="OutputCols"/>
    public Imputer SetOutputCols(params string[] value) => With(OutputCols, value);

    /// <summary>What replaces a missing value: <c>mean</c> (default), <c>median</c> or <c>mode</c>.</summary>
    public Param<string> Strategy => Typed<string>("strategy");

    /// <inheritdoc cref="Strategy"/>
    public string GetStrategy() => Value(Strategy);

    /// <inheritdoc cref="Strategy"/>
    public Imputer SetStrategy(string value) => With(Strategy, value);

    /// <summary>Value that counts as missing, beside null and NaN; default NaN.</summary>
    public Param<double> MissingValue => Typed<double>("missingValue");

    /// <inheritdoc cref="MissingValue"/>
    public double GetMissingValue() => Value(MissingValue);

    /// <inheritdoc cref="MissingValue"/>
    public Imputer SetMissingValue(double value) => With(MissingValue, value);

    /// <summary>Share of the rows by which the rank of a median may be off, 0 to 1; default 0.001.</summary>
    public Param<double> RelativeError => Typed<double>("relativeError");

    /// <inheritdoc cref="RelativeError"/>
    public double GetRelativeError() => Value(RelativeError);

    /// <inheritdoc cref="RelativeError"/>
    public Imputer SetRelativeError(double value) => With(RelativeError, value);

    internal override string JvmClass => "org.apache.spark.ml.feature.Imputer";

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
            "strategy",
            "What replaces a missing value: mean (default), median or mode.",
            Allowed.OneOf("mean", "median", "mode"), "mean");
        owner.Declare<double>(
            "missingValue",
            "Value that counts as missing, beside null and NaN; default NaN.",
            null, double.NaN);
        owner.Declare<double>(
            "relativeError",
            "Share of the rows by which the rank of a median may be off, 0 to 1; default 0.001.",
            Allowed.UnitInterval, 0.001);
    }
}
