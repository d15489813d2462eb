using Microsoft.Spark.ML.Param;
using Microsoft.Spark.Sql;
using Spark.Plans;

namespace Microsoft.Spark.ML.Tuning;

/// <summary>
/// Divides the rows in two, measures every combination on the second part, and refits the best on all rows.
/// </summary>
public sealed class TrainValidationSplit : Tuner<TrainValidationSplit, TrainValidationSplitModel>
{
    /// <summary>A tuner with a random uid.</summary>
    public TrainValidationSplit()
        : this(RandomUid("tvs"))
    {
    }

    /// <summary>A tuner of this uid.</summary>
    public TrainValidationSplit(string uid)
        : base(uid) => TunerParams.DeclareRatio(this);

    /// <summary>Share of the rows that models are fitted on, 0 to 1; default 0.75.</summary>
    public Param<double> TrainRatio => Typed<double>("trainRatio");

    /// <inheritdoc cref="TrainRatio"/>
    public double GetTrainRatio() => Value(TrainRatio);

    /// <inheritdoc cref="TrainRatio"/>
    public TrainValidationSplit SetTrainRatio(double value) => With(TrainRatio, value);

    internal override string JvmClass => "org.apache.spark.ml.tuning.TrainValidationSplit";

    private protected override TrainValidationSplitModel Tune(
        DataFrame data, CancellationToken cancellation)
    {
        using var rows = MLSession.Learning(data).KeepRows();
        var ratio = GetTrainRatio();
        var bound = ratio / (ratio + (1 - ratio));
        var (metrics, models) = TryAll(
            data.With(new Sample(0, bound, false, GetSeed(), true, data.Plan)),
            data.With(new Sample(bound, 1, false, GetSeed(), true, data.Plan)),
            cancellation);
        var model = new TrainValidationSplitModel(
            Uid(), Refit(data, metrics, cancellation), metrics, GetCollectSubModels() ? models : null);
        CopyValuesTo(model);
        ((ITuner)model).Parts = ((ITuner)this).Parts;
        return model;
    }
}
