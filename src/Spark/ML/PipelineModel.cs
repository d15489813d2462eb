using Microsoft.Spark.ML.Param;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML;

/// <summary>Fitted stages in a row.</summary>
public sealed class PipelineModel : Model<PipelineModel>
{
    private Transformer[] _stages;

    internal PipelineModel(string uid, Transformer[] stages)
        : base(uid) => _stages = stages;

    /// <summary>The fitted stages in order.</summary>
    public IReadOnlyList<Transformer> Stages => _stages;

    internal override string JvmClass => "org.apache.spark.ml.PipelineModel";

    /// <summary>The frame after all stages.</summary>
    /// <exception cref="AnalysisException">An input column of a stage is missing or has another type.</exception>
    public override DataFrame Transform(DataFrame dataset) =>
        _stages.Aggregate(dataset, (frame, stage) => stage.Transform(frame));

    private protected override void OnDuplicated(ParamMap? extra) =>
        _stages = _stages.Select(stage => (Transformer)stage.Duplicate(extra)).ToArray();
}
