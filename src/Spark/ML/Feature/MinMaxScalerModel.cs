using Microsoft.Spark.ML.Linalg;

namespace Microsoft.Spark.ML.Feature;

/// <summary>Scales vectors by the range that was learned.</summary>
public sealed class MinMaxScalerModel : Model<MinMaxScalerModel>
{
    private readonly Lazy<ScalerRange> _content;

    internal MinMaxScalerModel(string uid, Lazy<ScalerRange> content)
        : base(uid)
    {
        _content = content;
        MinMaxScaler.DeclareParams(this);
    }

    /// <summary>Smallest value of each component.</summary>
    public DenseVector OriginalMin => new DenseVector(Content.Min);

    /// <summary>Largest value of each component.</summary>
    public DenseVector OriginalMax => new DenseVector(Content.Max);

    /// <summary>Column that is read.</summary>
    public string GetInputCol() => Value(Typed<string>("inputCol"));

    /// <inheritdoc cref="GetInputCol"/>
    public MinMaxScalerModel SetInputCol(string value) => With(Typed<string>("inputCol"), value);

    /// <summary>Column that is written; default is the uid followed by <c>__output</c>.</summary>
    public string GetOutputCol() => Value(Typed<string>("outputCol"));

    /// <inheritdoc cref="GetOutputCol"/>
    public MinMaxScalerModel SetOutputCol(string value) => With(Typed<string>("outputCol"), value);

    /// <summary>Lower end of the output range; default 0.</summary>
    public double GetMin() => Value(Typed<double>("min"));

    /// <inheritdoc cref="GetMin"/>
    public MinMaxScalerModel SetMin(double value) => With(Typed<double>("min"), value);

    /// <summary>Upper end of the output range; default 1.</summary>
    public double GetMax() => Value(Typed<double>("max"));

    /// <inheritdoc cref="GetMax"/>
    public MinMaxScalerModel SetMax(double value) => With(Typed<double>("max"), value);

    internal override string JvmClass => "org.apache.spark.ml.feature.MinMaxScalerModel";

    internal ScalerRange Content => _content.Value;
}
