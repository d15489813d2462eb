using Microsoft.Spark.ML.Linalg;

namespace Microsoft.Spark.ML.Feature;

/// <summary>Scales vectors by what was learned.</summary>
public sealed class StandardScalerModel : Model<StandardScalerModel>
{
    private readonly Lazy<ScalerMoments> _content;

    internal StandardScalerModel(string uid, Lazy<ScalerMoments> content)
        : base(uid)
    {
        _content = content;
        StandardScaler.DeclareParams(this);
    }

    /// <summary>Standard deviation of each component, with n - 1 below.</summary>
    public DenseVector Std => new DenseVector(Content.Std);

    /// <summary>Mean of each component.</summary>
    public DenseVector Mean => new DenseVector(Content.Mean);

    /// <summary>Column that is read.</summary>
    public string GetInputCol() => Value(Typed<string>("inputCol"));

    /// <inheritdoc cref="GetInputCol"/>
    public StandardScalerModel SetInputCol(string value) => With(Typed<string>("inputCol"), value);

    /// <summary>Column that is written; default is the uid followed by <c>__output</c>.</summary>
    public string GetOutputCol() => Value(Typed<string>("outputCol"));

    /// <inheritdoc cref="GetOutputCol"/>
    public StandardScalerModel SetOutputCol(string value) => With(Typed<string>("outputCol"), value);

    /// <summary>Whether the mean is taken away first, which makes vectors dense; default false.</summary>
    public bool GetWithMean() => Value(Typed<bool>("withMean"));

    /// <summary>Whether components are divided by their standard deviation; default true.</summary>
    public bool GetWithStd() => Value(Typed<bool>("withStd"));

    internal override string JvmClass => "org.apache.spark.ml.feature.StandardScalerModel";

    internal ScalerMoments Content => _content.Value;
}
