using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML;

/// <summary>A step of a pipeline: a transformer, or an estimator that makes one.</summary>
public abstract class PipelineStage : Params
{
    private protected PipelineStage(string uid)
        : base(uid)
    {
    }
}
