using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML.Feature;

/// <summary>Scales each component of a vector to unit standard deviation.</summary>
public sealed class StandardScaler : Estimator<StandardScaler, StandardScalerModel>
{
    /// <summary>An estimator with a random uid.</summary>
    public StandardScaler()
        : this(RandomUid("stdScal"))
    {
    }

    /// <summary>An estimator of this uid.</summary>
    public StandardScaler(string uid)
        : base(uid) => DeclareParams(this);

    /// <summary>Column that is read.</summary>
    public Param<string> InputCol => Typed<string>("inputCol");

    /// <inheritdoc cref="InputCol"/>
    public string GetInputCol() => Value(InputCol);

    /// <inheritdoc cref="InputCol"/>
    public StandardScaler SetInputCol(string value) => With(InputCol, value);

    /// <summary>Column that is written; default is the uid followed by <c>__output</c>.</summary>
    public Param<string> OutputCol => Typed<string>("outputCol");

    /// <inheritdoc cref="OutputCol"/>
    public string GetOutputCol() => Value(OutputCol);

    /// <inheritdoc cref="OutputCol"/>
    public StandardScaler SetOutputCol(string value) => With(OutputCol, value);

    /// <summary>Whether the mean is taken away first, which makes vectors dense; default false.</summary>
    public Param<bool> WithMean => Typed<bool>("withMean");

    /// <inheritdoc cref="WithMean"/>
    public bool GetWithMean() => Value(WithMean);

    /// <inheritdoc cref="WithMean"/>
    public StandardScaler SetWithMean(bool value) => With(WithMean, value);

    /// <summary>Whether components are divided by their standard deviation; default true.</summary>
    public Param<bool> WithStd => Typed<bool>("withStd");

    /// <inheritdoc cref="WithStd"/>
    public bool GetWithStd() => Value(WithStd);

    /// <inheritdoc cref="WithStd"/>
    public StandardScaler SetWithStd(bool value) => With(WithStd, value);

    internal override string JvmClass => "org.apache.spark.ml.feature.StandardScaler";

    internal static void DeclareParams(Params owner)
    {
        owner.Declare<string>("inputCol", "Column that is read.");
        owner.Declare<string>(
            "outputCol",
            "Column that is written; default is the uid followed by __output.",
            null, $"{owner.Uid()}__output");
        owner.Declare<bool>(
            "withMean",
            "Whether the mean is taken away first, which makes vectors dense; default false.",
            null, false);
        owner.Declare<bool>(
            "withStd",
            "Whether components are divided by their standard deviation; default true.",
            null, true);
    }
}
