namespace Microsoft.Spark.ML.Classification;

/// <summary>What logistic regression learned: coefficients class after class, and intercepts.</summary>
internal sealed record LogisticWeights(
    int NumClasses, int NumFeatures, double[] Coefficients, double[] Intercepts, bool IsMultinomial);
