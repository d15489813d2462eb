namespace Spark.Embedded.ML.Linear;

/// <summary>A smooth function to make small.</summary>
internal interface IObjective
{
    /// <summary>The value at a point; its gradient is written to <paramref name="gradient"/>.</summary>
    double Evaluate(double[] point, double[] gradient);
}
