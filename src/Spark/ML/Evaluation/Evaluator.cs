using Microsoft.Spark.ML.Param;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Evaluation;

/// <summary>Turns a frame of predictions into one number.</summary>
public abstract class Evaluator : Params
{
    private protected Evaluator(string uid)
        : base(uid)
    {
    }

    /// <summary>Whether a larger value is a better one.</summary>
    public abstract bool IsLargerBetter { get; }

    /// <summary>The metric over all rows of the frame.</summary>
    /// <exception cref="AnalysisException">A column is missing or has another type.</exception>
    public double Evaluate(DataFrame dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return MLSession.Run(
            dataset, cancellation => MLSession.Learning(dataset).Evaluate([this], dataset.Plan, cancellation)[0]);
    }

    /// <summary>Same with other param values; this evaluator stays as it is.</summary>
    public double Evaluate(DataFrame dataset, ParamMap paramMap) => ((Evaluator)Duplicate(paramMap)).Evaluate(dataset);
}
