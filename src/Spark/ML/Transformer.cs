using Microsoft.Spark.ML.Param;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML;

/// <summary>A stage that adds columns to a frame.</summary>
public abstract class Transformer : PipelineStage
{
    private protected Transformer(string uid)
        : base(uid)
    {
    }

    /// <summary>The frame with this stage's columns after its own; rows keep their order.</summary>
    /// <exception cref="AnalysisException">An input column is missing or has another type, or an output column
    /// exists.</exception>
    public virtual DataFrame Transform(DataFrame dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return dataset.With(MLSession.Learning(dataset).Apply(this, dataset.Plan));
    }

    /// <summary>Same with other param values; this stage stays as it is.</summary>
    public DataFrame Transform(DataFrame dataset, ParamMap paramMap) =>
        ((Transformer)Duplicate(paramMap)).Transform(dataset);
}
