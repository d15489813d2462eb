using Microsoft.Spark.ML.Param;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Tuning;

/// <summary>The best model that cross-validation found, with the mean metric of every combination.</summary>
public sealed class CrossValidatorModel : Model<CrossValidatorModel>, ITuner
{
    internal CrossValidatorModel(
        string uid, Model bestModel, double[] avgMetrics, IReadOnlyList<IReadOnlyList<Model>>? subModels)
        : base(uid)
    {
        BestModel = bestModel;
        AvgMetrics = avgMetrics;
        SubModels = subModels;
        TunerParams.Declare(this);
        TunerParams.DeclareFolds(this);
    }

    /// <summary>The best combination, fitted on all rows.</summary>
    public Model BestModel { get; private set; }

    /// <summary>Mean metric over the folds, in the order of the combinations.</summary>
    public double[] AvgMetrics { get; }

    /// <summary>Models by fold and combination when they were collected, else null.</summary>
    public IReadOnlyList<IReadOnlyList<Model>>? SubModels { get; }

    TunerParts ITuner.Parts { get; set; } = TunerParts.None;

    /// <summary>The combinations that were tried, in order.</summary>
    public ParamMap[] GetEstimatorParamMaps() => [.. ((ITuner)this).Parts.ParamMaps];

    /// <summary>Number of folds.</summary>
    public int GetNumFolds() => Value(Typed<int>("numFolds"));

    internal override string JvmClass => "org.apache.spark.ml.tuning.CrossValidatorModel";

    /// <summary>The frame with the best model's columns.</summary>
    public override DataFrame Transform(DataFrame dataset) => BestModel.Transform(dataset);

    private protected override void OnDuplicated(ParamMap? extra) => BestModel = (Model)BestModel.Duplicate(extra);
}
