namespace Spark.Learners;

/// <summary>How mixed the labels of a node are. Regression always measures variance.</summary>
internal enum Impurity
{
    Gini,
    Entropy,
    Variance,
}
