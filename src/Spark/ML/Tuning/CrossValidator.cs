using Microsoft.Spark.ML.Param;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Tuning;

/// <summary>
/// Divides the rows into folds, measures every combination on each fold in turn, and refits the best on all rows.
/// </summary>
public sealed class CrossValidator : Tuner<CrossValidator, CrossValidatorModel>
{
    /// <summary>A tuner with a random uid.</summary>
    public CrossValidator()
        : this(RandomUid("cv")) { }

    /// <summary>A tuner of this uid.</summary>
    public CrossValidator(string uid)
        : base(uid) => TunerParams.DeclareFolds(this);

    /// <summary>Number of folds, at least 2; default 3.</summary>
    public Param<int> NumFolds => Typed<int>("numFolds");

    /// <summary>Column of fold numbers from 0; default empty, for folds by draws.</summary>
    public Param<string> FoldCol => Typed<string>("foldCol");

    /// <inheritdoc cref="NumFolds"/>
    public int GetNumFolds() => Value(NumFolds);

    /// <inheritdoc cref="NumFolds"/>
    public CrossValidator SetNumFolds(int value) => With(NumFolds, value);

    /// <inheritdoc cref="FoldCol"/>
    public string GetFoldCol() => Value(FoldCol);

    /// <inheritdoc cref="FoldCol"/>
    public CrossValidator SetFoldCol(string value) => With(FoldCol, value);

    internal override string JvmClass => "org.apache.spark.ml.tuning.CrossValidator";

    private protected override CrossValidatorModel Tune(DataFrame data, CancellationToken cancellation)
    {
        var learning = MLSession.Learning(data);
        using var rows = learning.KeepRows();
        var folds = learning.Folds(new(GetNumFolds(), GetSeed(), GetFoldCol()), data.Plan);
        var sums = new double[GetEstimatorParamMaps().Length];
        var subModels = new List<IReadOnlyList<Model>>();
        foreach (var (training, validation) in folds)
        {
            var (metrics, models) = TryAll(data.With(training), data.With(validation), cancellation);
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += metrics[i];
            }

            subModels.Add(models);
        }

        var averages = sums.Select(sum => sum / folds.Count).ToArray();
        var model = new CrossValidatorModel(
            Uid(),
            Refit(data, averages, cancellation),
            averages,
            GetCollectSubModels() ? subModels : null
        );
        CopyValuesTo(model);
        ((ITuner)model).Parts = ((ITuner)this).Parts;
        return model;
    }
}
