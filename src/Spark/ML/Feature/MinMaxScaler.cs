using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML.Feature;

/// <summary>Scales each component of a vector to a range.</summary>
public sealed class MinMaxScaler : Estimator<MinMaxScaler, MinMaxScalerModel>
{
    /// <summary>An estimator with a random uid.</summary>
    public MinMaxScaler()
        : this(RandomUid("minMaxScal"))
    {
    }

    /// <summary>An estimator of this uid.</summary>
    public MinMaxScaler(string uid)
        : base(uid) => DeclareParams(this);

    /// <summary>Column that is read.</summary>
    public Param<string> InputCol => Typed<string>("inputCol");

    /// <inheritdoc cref="InputCol"/>
    public string GetInputCol() => Value(InputCol);

    /// <inheritdoc cref="InputCol"/>
    public MinMaxScaler SetInputCol(string value) => With(InputCol, value);

    /// <summary>Column that is written; default is the uid followed by <c>__output</c>.</summary>
    public Param<string> OutputCol => Typed<string>("outputCol");

    /// <inheritdoc cref="OutputCol"/>
    public string GetOutputCol() => Value(OutputCol);

    /// <inheritdoc cref="OutputCol"/>
    public MinMaxScaler SetOutputCol(string value) => With(OutputCol, value);

    /// <summary>Lower end of the output range; default 0.</summary>
    public Param<double> Min => Typed<double>("min");

    /// <inheritdoc cref="Min"/>
    public double GetMin() => Value(Min);

    /// <inheritdoc cref="Min"/>
    public MinMaxScaler SetMin(double value) => With(Min, value);

    /// <summary>Upper end of the output range; default 1.</summary>
    public Param<double> Max => Typed<double>("max");

    /// <inheritdoc cref="Max"/>
    public double GetMax() => Value(Max);

    /// <inheritdoc cref="Max"/>
    public MinMaxScaler SetMax(double value) => With(Max, value);

    internal override string JvmClass => "org.apache.spark.ml.feature.MinMaxScaler";

    internal static void DeclareParams(Params owner)
    {
        owner.Declare<string>("inputCol", "Column that is read.");
        owner.Declare<string>(
            "outputCol",
            "Column that is written; default is the uid followed by __output.",
            null, $"{owner.Uid()}__output");
        owner.Declare<double>("min", "Lower end of the output range; default 0.", null, 0.0);
        owner.Declare<double>("max", "Upper end of the output range; default 1.", null, 1.0);
    }
}
