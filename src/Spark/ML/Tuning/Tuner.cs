using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Param;
using Microsoft.Spark.Sql;
using Spark.Display.Progress;

namespace Microsoft.Spark.ML.Tuning;

/// <summary>What both tuners share: an estimator, values to try, and an evaluator that chooses.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
/// <typeparam name="TModel">The models that it fits.</typeparam>
public abstract class Tuner<TSelf, TModel> : Estimator<TSelf, TModel>, ITuner
    where TSelf : Tuner<TSelf, TModel>
    where TModel : Model
{
    private TunerParts _parts = TunerParts.None;

    private protected Tuner(string uid)
        : base(uid)
    {
        TunerParams.Declare(this);
        Declare("collectSubModels", "Whether every fitted model is kept; default false.", null, false);
        Declare(
            "parallelism",
            "Kept for saved tuners; the engine decides how much runs at once.",
            Allowed.AtLeast(1),
            1
        );
        SetDefault(GetParam("seed"), (long)JavaHash.Of(JvmClass));
    }

    TunerParts ITuner.Parts
    {
        get => _parts;
        set => _parts = value;
    }

    /// <summary>Start of the random draw that divides the rows; the default is a hash of the class name.</summary>
    public Param<long> Seed => Typed<long>("seed");

    /// <summary>Whether every fitted model is kept; default false.</summary>
    public Param<bool> CollectSubModels => Typed<bool>("collectSubModels");

    /// <summary>Kept for saved tuners; the engine decides how much runs at once.</summary>
    public Param<int> Parallelism => Typed<int>("parallelism");

    /// <summary>What is tuned: a learner or a whole pipeline; null until set.</summary>
    public Estimator? GetEstimator() => _parts.Estimator;

    /// <inheritdoc cref="GetEstimator"/>
    public TSelf SetEstimator(Estimator value)
    {
        _parts = _parts with { Estimator = value };
        return (TSelf)this;
    }

    /// <summary>The combinations that are tried, in order.</summary>
    public ParamMap[] GetEstimatorParamMaps() => [.. _parts.ParamMaps];

    /// <inheritdoc cref="GetEstimatorParamMaps"/>
    public TSelf SetEstimatorParamMaps(params ParamMap[] value)
    {
        _parts = _parts with { ParamMaps = [.. value] };
        return (TSelf)this;
    }

    /// <summary>What measures each fitted model; null until set.</summary>
    public Evaluator? GetEvaluator() => _parts.Evaluator;

    /// <inheritdoc cref="GetEvaluator"/>
    public TSelf SetEvaluator(Evaluator value)
    {
        _parts = _parts with { Evaluator = value };
        return (TSelf)this;
    }

    /// <inheritdoc cref="Seed"/>
    public long GetSeed() => Value(Seed);

    /// <inheritdoc cref="Seed"/>
    public TSelf SetSeed(long value) => With(Seed, value);

    /// <inheritdoc cref="CollectSubModels"/>
    public bool GetCollectSubModels() => Value(CollectSubModels);

    /// <inheritdoc cref="CollectSubModels"/>
    public TSelf SetCollectSubModels(bool value) => With(CollectSubModels, value);

    /// <inheritdoc cref="Parallelism"/>
    public int GetParallelism() => Value(Parallelism);

    /// <inheritdoc cref="Parallelism"/>
    public TSelf SetParallelism(int value) => With(Parallelism, value);

    internal override void FitEach(
        DataFrame data,
        IReadOnlyList<ParamMap> maps,
        Action<int, Model> finished,
        CancellationToken cancellation
    )
    {
        for (var index = 0; index < maps.Count; index++)
        {
            var tuner = (Tuner<TSelf, TModel>)Duplicate(maps[index]);
            if (MLSession.Learning(data).FitTuner(tuner, data.Plan, cancellation) is not { } model)
            {
                model = tuner.Tune(data, cancellation);
            }

            model.SetParent(this);
            finished(index, model);
        }
    }

    private protected abstract TModel Tune(DataFrame data, CancellationToken cancellation);

    /// <summary>Fits every combination on one part of the rows and measures it on the other.</summary>
    private protected (double[] Metrics, Model[] Models) TryAll(
        DataFrame training,
        DataFrame validation,
        CancellationToken cancellation
    )
    {
        var (estimator, maps, evaluator) = _parts.Required(Uid());
        var metrics = new double[maps.Count];
        var kept = new Model[GetCollectSubModels() ? maps.Count : 0];
        using var progress = JobProgress.Start("Tuning", maps.Count);
        estimator.FitEach(
            training,
            maps,
            (index, model) =>
            {
                var predictions = model.Transform(validation);
                metrics[index] = MLSession.Learning(validation).Evaluate([evaluator], predictions.Plan, cancellation)[
                    0
                ];
                if (kept.Length > 0)
                {
                    kept[index] = model;
                }

                progress.Advance();
            },
            cancellation
        );
        return (metrics, kept);
    }

    private protected Model Refit(DataFrame data, double[] metrics, CancellationToken cancellation)
    {
        var (estimator, maps, evaluator) = _parts.Required(Uid());
        return estimator.FitAny(data, maps[Best.Of(metrics, evaluator.IsLargerBetter)], cancellation);
    }

    private protected override void OnDuplicated(ParamMap? extra) => _parts = _parts.Duplicate(extra);
}
