using Microsoft.Spark.ML.Param;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Tuning;

/// <summary>The best model that a train-validation split found, with the metric of every combination.</summary>
public sealed class TrainValidationSplitModel : Model<TrainValidationSplitModel>, ITuner
{
    internal TrainValidationSplitModel(
        string uid, Model bestModel, double[] validationMetrics, IReadOnlyList<Model>? subModels)
        : base(uid)
    {
        BestModel = bestModel;
        ValidationMetrics = validationMetrics;
        SubModels = subModels;
        TunerParams.Declare(this);
        TunerParams.DeclareRatio(this);
    }

    /// <summary>The best combination, fitted on all rows.</summary>
    public Model BestModel { get; private set; }

    /// <summary>Metric on the validation part, in the order of the combinations.</summary>
    public double[] ValidationMetrics { get; }

    /// <summary>Models in the order of the combinations when they were collected, else null.</summary>
    public IReadOnlyList<Model>? SubModels { get; }

    TunerParts ITuner.Parts { get; set; } = TunerParts.None;

    /// <summary>The combinations that were tried, in order.</summary>
    public ParamMap[] GetEstimatorParamMaps() => [.. ((ITuner)this).Parts.ParamMaps];

    /// <summary>Share of the rows that models were fitted on.</summary>
    public double GetTrainRatio() => Value(Typed<double>("trainRatio"));

    internal override string JvmClass => "org.apache.spark.ml.tuning.TrainValidationSplitModel";

    /// <summary>The frame with the best model's columns.</summary>
    public override DataFrame Transform(DataFrame dataset) => BestModel.Transform(dataset);

    private protected override void OnDuplicated(ParamMap? extra) => BestModel = (Model)BestModel.Duplicate(extra);
}
