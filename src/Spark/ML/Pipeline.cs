using Microsoft.Spark.ML.Param;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML;

/// <summary>Stages in a row: each estimator is fitted on what the stages before it made of the frame.</summary>
public sealed class Pipeline : Estimator<Pipeline, PipelineModel>
{
    private PipelineStage[] _stages = [];

    /// <summary>A pipeline without stages.</summary>
    public Pipeline()
        : this(RandomUid("pipeline")) { }

    /// <summary>A pipeline of this uid.</summary>
    public Pipeline(string uid)
        : base(uid) { }

    /// <summary>The stages in order; at least one, none twice.</summary>
    public Pipeline SetStages(params PipelineStage[] value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var repeated = value.GroupBy(stage => stage.Uid()).FirstOrDefault(group => group.Count() > 1);
        _stages = repeated is null
            ? [.. value]
            : throw new ArgumentException(
                $"Stage '{repeated.Key}' stands {repeated.Count()} times in the pipeline. Give each place a stage of "
                    + "its "
                    + "own.",
                nameof(value)
            );
        return this;
    }

    /// <summary>The stages in order.</summary>
    public PipelineStage[] GetStages() => [.. _stages];

    internal override string JvmClass => "org.apache.spark.ml.Pipeline";

    internal override void FitEach(
        DataFrame data,
        IReadOnlyList<ParamMap> maps,
        Action<int, Model> finished,
        CancellationToken cancellation
    )
    {
        var shared = SharedStageCount(maps);
        var (head, frame) = FitStages(_stages[..shared], data, null, cancellation);
        if (shared == _stages.Length - 1 && _stages[^1] is Estimator last)
        {
            last.FitEach(frame, maps, (index, model) => finished(index, Finish([.. head, model])), cancellation);
            return;
        }

        for (var index = 0; index < maps.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            finished(
                index,
                Finish([.. head, .. FitStages(_stages[shared..], frame, maps[index], cancellation).Fitted])
            );
        }
    }

    private protected override void OnDuplicated(ParamMap? extra) =>
        _stages = _stages.Select(stage => (PipelineStage)stage.Duplicate(extra)).ToArray();

    /// <summary>How many leading stages no map says anything about; the last stage is never counted.</summary>
    private int SharedStageCount(IReadOnlyList<ParamMap> maps)
    {
        var named = maps.SelectMany(map => map.ToSeq())
            .Select(pair => pair.Param.Parent)
            .ToHashSet(StringComparer.Ordinal);
        var first = Array.FindIndex(_stages, stage => Owns(stage, named));
        return Math.Max(0, Math.Min(first < 0 ? _stages.Length : first, _stages.Length - 1));
    }

    private static bool Owns(PipelineStage stage, HashSet<string> uids) =>
        uids.Contains(stage.Uid())
        || stage is Pipeline inner && inner._stages.Any(part => Owns(part, uids))
        || stage is Tuning.ITuner;

    private (List<Transformer> Fitted, DataFrame Frame) FitStages(
        PipelineStage[] stages,
        DataFrame data,
        ParamMap? map,
        CancellationToken cancellation
    )
    {
        var fitted = new List<Transformer>();
        var frame = data;
        for (var i = 0; i < stages.Length; i++)
        {
            var transformer = stages[i] is Estimator estimator
                ? estimator.FitAny(frame, map, cancellation)
                : (Transformer)stages[i].Duplicate(map);
            fitted.Add(transformer);
            var isNeeded = !ReferenceEquals(stages[i], _stages[^1]);
            frame = isNeeded ? transformer.Transform(frame) : frame;
        }

        return (fitted, frame);
    }

    private PipelineModel Finish(Transformer[] stages)
    {
        var model = new PipelineModel(Uid(), stages);
        model.SetParent(this);
        return model;
    }
}
